"""What an English sentence says when a plan comes to nothing, or to something else."""

import re

from onrecord.languages.language import TakenBackPatterns
from onrecord.late_patterns import late_pattern

TAKEN_BACK = TakenBackPatterns(
    strong=late_pattern(
        r"\b(?:no longer|call(?:s|ed|ing) off|on hold|on ice|off the table|shelv(?:es|ed|ing)|"
        r"scrap(?:s|ped|ping)|abandon(?:s|ed|ing)|(?:give[sn]?|gave|giv(?:en|ing)) (?:it |them )?up|"
        r"walk(?:s|ed|ing) away|pull(?:s|ed|ing) out|back(?:s|ed|ing) out|f[ae]ll(?:s|en)? through|"
        r"(?:come[s]?|came) to nothing|nothing (?:will|would) come|"
        r"(?:put|set|lay|laid) (?=[\w ]{1,25}\baside)|(?:put|set|laid) aside|"
        r"decided (?:not|against)|changed (?:its|our|their|her|his) minds?|(?:change of|changed) plans?|"
        r"thought again|second thoughts|reconsider(?:s|ed|ing)|revers(?:es|ed) (?:its|our|the)|repriev\w+|"
        r"without a deal|withdr(?:aws?|ew|awn|awing)|rescind(?:s|ed)|revok(?:es|ed)|discontinu(?:es|ed|ing)|"
        r"postpon(?:es|ed|ing)|(?:agreed|decided) (?=[\w ]{0,50}\bto (?:end|stop|drop|cancel)\b)|"
        r"not (?:be )?(?:proceed|go(?:ing)? ahead|take place|happen)(?:ing)?|is off\b|are off\b|"
        r"instead of|there (?:will|is going to) be no\b|"
        r"taken? (?=[\w ]{1,40}\bout of (?:its|our|the|their) plans?))",
        re.IGNORECASE,
    ),
    # "No bakery will open there", "we will not open any".
    weak=late_pattern(
        r"\b(?:(?:will|would|does|do|did|is|are) not|won[’']t|no (?=(?:\S+ ){1,6}(?:will|to)\b)|cancel\w*|"
        r"terminat(?:es|ed|ing)|suspend(?:s|ed|ing)|halt(?:s|ed|ing)|paus(?:es|ed|ing)|"
        r"fr(?:oze|ozen|eezes|eezing)|defer(?:s|red|ring)|delay(?:s|ed|ing)|push(?:es|ed) back|put off|"
        r"eliminat(?:es|ed|ing)|revers(?:es|ed)|drop(?:s|ped|ping) (?:the|its|our|their|all|any|plans?)|"
        r"(?:been|was|were|is|are|be) dropped|stop(?:s|ped|ping)|ceas(?:es|ed|ing)|"
        r"(?:was|were|been) (?:refused|rejected|denied|turned down)|"
        r"now (?:expect|plan|intend|aim|look|see|forecast|guid|anticipat|target|estimat|project|hop)\w*|"
        r"(?:will|would|to) (?:stay|remain|keep)\b|ended|"
        r"stays? as it is|remains? (?:as it is|unchanged)|blocked|lapsed|closed down|wound (?:up|down)|"
        r"late(?:r|st) than (?:planned|intended|announced|expected))",
        re.IGNORECASE,
    ),
    reasons=late_pattern(r"[;:]|,? (?:because|until|after|since|following|as|so that|in order to|to save)\b"),
    # "Work stopped for a day": it went on.
    passing=late_pattern(
        r"\b(?:for (?:an?|one|two|three|four|five|six|seven|ten|several|some|\d+) (?:hour|day|week|night)s?|"
        r"on (?:\w+ ){1,2}days|during)\b",
        re.IGNORECASE,
    ),
)

"""What people say to a bot in English without asking it about a release: greetings, thanks, who it is.

A text is small talk only if it holds nothing else: a phrase of a row, with the small words that go around it.
"""

from dataclasses import dataclass

from onrecord.languages.en.questions.pieces import WHAT_IS_HELD, WHO_ANSWERS


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallTalk:
    """One kind of small talk. `name` is that of the note that replies; `said` are its patterns."""

    name: str
    said: str
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]


# What goes around small talk and makes no question of it.
AROUND = (
    r"(?:so|very|really|quite|pretty|too|much|many|again|all|everyone|everybody|guys|folks|team|there|bot|"
    r"botty|robot|buddy|friend|mate|man|dude|sir|madam|ma'am|dear|my|mr|please|pls|plz|just|well|oh|ah|um|"
    r"uh|hmm+|and|but|then|now|today|tonight|for (?:now|today|that|this|the (?:info\w*|help|answers?|reply))|"
    r"for (?:all )?(?:your|ur) (?:help|time|quick (?:reply|answer)|patience|answers?|support)|"
    r"for (?:clearing|sorting|looking|explaining|finding|answering|helping|checking|getting back)"
    r"(?: (?:that|this|it|me|us|my|the|up|out|to|question|into))*|"
    r"(?:that|this|it|you|which)(?: ?(?:is|was|were|are|'s|really|has|have|been|all|just|certainly))* "
    r"(?:helps?(?:ed)?|helpful|useful|great|perfect|good|nice|fine|cool|awesome|amazing|brilliant|kind|clear|"
    r"enough|quick|fast|(?:all|everything)(?: (?:i|we) (?:need(?:ed)?|wanted)(?: to know)?)?|it|"
    r"(?:(?:exactly|just) )?what (?:i|we) (?:need(?:ed)?|wanted)(?: to know)?)|i appreciate (?:it|that|"
    r"your help)|appreciated?|appreciate it|"
    r"(?:very |really |most )?(?:helpfull?|usefull?)|to you(?: too)?|you too|same to you|a (?:lot|bunch|"
    r"million|"
    r"ton)|lots|kindly|indeed|of course|(?:have a|enjoy (?:your|the)) "
    r"(?:(?:nice|good|great|lovely|rest of (?:your|the)) )*(?:day|one|evening|weekend|night|afternoon))"
)

SMALL_TALK = (
    SmallTalk(
        name="abilities",
        said=(
            r"what (?:else )?(?:can|could|do|should|may|are) (?:you|u|i|we)(?: guys)? "
            r"(?:do|ask|help|able to do|answer|know|good for|good at|here for|say)"
            r"(?: (?:me|us|you|with|here|about|for me|for us|to you|from you|exactly))*|"
            r"(?:what|which) (?:(?:kind|sort|type)s? of )?(?:questions?|things?|stuff|topics?|info\w*) "
            r"(?:can|could|may|should|do|are) (?:i|we|you|u) "
            r"(?:ask|answer|do|know|take|understand|tell|cover|find(?: out)?|give|handle|able to \w+)"
            r"(?: (?:you|u|me|us|about|from|here))*|"
            r"what (?:all )?(?:can|could|are) (?:i|we|you|u) (?:able to )?(?:tell|find out|learn|answer)"
            r"(?: (?:me|us|you|here|from))*|(?:tell|show) (?:me|us) what (?:all )?you can (?:do|answer)|"
            r"(?:can|could|may) (?:i|we) ask (?:you )?(?:something|(?:a|some|one|another)(?: quick)? "
            r"questions?)|(?:i (?:have|'ve got|got) )?(?:a |some )?(?:few |quick |couple (?:of )?)?questions?"
            r"(?: for you)?|what can (?:this|the) bot do|"
            r"how (?:does (?:this|it|that)(?: bot| thing)?|do you|(?:do|can|should) (?:i|we) use (?:this|"
            r"you|it)(?: (?:thing|bot|chat|service))?|can "
            r"you help|"
            r"do (?:these|those) (?:things|bots))(?: (?:work|me|us|out|this bot))*|"
            r"(?:can|could|will|would) (?:you|u|anyone|somebody|someone) (?:please )?help(?: me| us)?"
            r""
            r"(?: (?:out|here|with (?:something|(?:a|some) questions?)))*|"
            r"(?:i )?(?:need|want) (?:some )?help|help(?: me)?|instructions|commands?|menu|options|"
            r"what (?:is|are|'s|s) (?:your|the) (?:purpose|job|commands?|features?|functions?|abilities)"
            r"(?: of this bot)?|"
            r"what(?:'s| is) this (?:bot|chat|channel)(?: for| about)?|"
            r"how (?:do|can) i (?:start|begin)|/?start|"
            r"what do you know|(?:what|how) (?:am i|are (?:we|people)) (?:supposed|meant|allowed) to "
            r"(?:ask|do|say|use|type)(?: (?:you|here|this|it))*|what are your (?:sources|limits|"
            r"limitations)|where do (?:you get |"
            r")(?:your )?(?:answers|info\w*) (?:come )?from|where do you get (?:your )?"
            r"(?:answers|info\w*|this)(?: from)?"
        ),
        examples=(
            "what can you do?",
            "how does this work",
            "What kind of questions can I ask you?",
            "quick question",
        ),
        not_examples=(
            "what can you do about the dust?",
            "what can you tell me about the mill?",
            "what help do the towns get?",
        ),
    ),
    SmallTalk(
        name="holdings",
        said=WHAT_IS_HELD,
        examples=("what releases do you have?", "which companies do you know?", "list all the releases"),
        not_examples=("which companies do you have?", "show me the release", "name your companies"),
    ),
    SmallTalk(
        name="person",
        said=(
            r"(?:can|could|may|let|how can|how do|how could)? ?(?:i|me|we)?(?: (?:want|need|would like|"
            r"'d like|"
            r"prefer|get|wish) to)? ?(?:please )?(?:speak|talk|chat)(?:ing)? (?:to|with) (?:a |an |any "
            r"|some |"
            r"the |your |)?(?:real |actual |live |proper )?(?:human(?: being)?|person|someone|somebody|agent|"
            r"operator|representative|rep|people|anyone|anybody|manager|boss|staff|supervisor)"
            r"(?: (?:real|instead|in person|at the company|human|there|who is human))*|"
            r"(?:is|are) (?:there )?(?:any|some)(?:one|body)(?: (?:there|here|home|real|human|else|"
            r"reading))+|"
            r"(?:is|are) (?:there )?(?:a |an |any )?(?:real |actual |live )?(?:human|person|people|someone|"
            r"somebody|anyone|anybody) (?:at|on|behind) (?:the|this) (?:other end|other side|line|bot|"
            r"keyboard|screen)|"
            r"(?:connect|put|transfer) me (?:to|through to|with) (?:a |an |some)?(?:real )?"
            r"(?:human|person|agent|one|body|operator)|"
            r"is there (?:an? |any )?(?:real )?(?:human|person|someone|somebody|anyone|anybody) (?:that |"
            r"whom? )?"
            r"(?:i|we) (?:can|could|may) (?:talk|speak|chat|write) (?:to|with)(?: instead)?|"
            r"(?:i (?:want|need) )?(?:a |an )?(?:human|real person|live agent|operator)"
        ),
        examples=("can I speak to a human?", "is anybody there", "connect me to a person please"),
        not_examples=("who speaks for the company?", "can I talk to the investor relations officer?"),
    ),
    SmallTalk(
        name="bot",
        said=(
            rf"{WHO_ANSWERS}|(?:who|what)(?: exactly)? (?:are|r) (?:you|u)(?: (?:exactly|anyway|really|"
            r"then))*|"
            r"(?:are|r) (?:you|u)(?: (?:really|just|actually|sure))*"
            r"(?: (?:there|alive|awake|busy|sentient|intelligent|online|ok|okay|sure|working|official|"
            r"listening|joking|kidding|serious|single|married|happy|tired|smart|stupid))*|"
            r"(?:who|whom|what)(?: exactly)? (?:am i|are we|is this i(?:'m| am)) (?:talking|speaking|"
            r"chatting|writing|dealing|texting)(?: (?:to|with|here))*|who(?:'s| is) (?:this|there|answering|"
            r"replying|typing|writing)(?: (?:here|me|us|to me|please))*|"
            r"who(?:'s| is) (?:at|on|behind) (?:the|this) (?:other end|other side|bot|line|keyboard)|"
            r"(?:are|r) (?:you|u) (?:(?:someone|somebody|one|part|staff|a member) )?(?:from|of|with|at) "
            r"(?:the )?(?:company|firm|staff|team)|"
            r"do you work (?:there|(?:for|at) (?:the|this) (?:company|firm))|"
            r"what (?:do|should|can|may) (?:i|we) call you|how do you know (?:all )?(?:this|that|it|"
            r"everything)|"
            r"do (?:i|we) get (?:my |our )?answers from (?:a |an )?(?:real )?(?:person|human|bot|machine)|"
            r"(?:who|what) (?:(?:made|built|created|programmed|wrote|trained|powers) (?:you|u|this bot)|"
            r"(?:runs|owns|operates|controls) this bot)|"
            r"(?:what(?:'s|s| is) (?:your|ur) name|do you have a name|your name|how old are (?:you|u)|"
            r"where do you live|what language model are you|which (?:ai|model|llm) (?:are|is) (?:you|this)|"
            r"what (?:ai|model|llm) (?:are|is) (?:you|this)|do you (?:use|run on) (?:ai|chatgpt|gpt|a "
            r"language model)|"
            r"do you (?:sleep|dream|like (?:me|it|your job|music|people)|love me|have feelings|ever sleep|"
            r"remember me|understand(?: me)?|learn|think|make mistakes|lie|(?:ever )?get (?:tired|bored))|"
            r"can you (?:make mistakes|be wrong)|what(?:'s| is) your favou?rite \w+|"
            r"(?:do|can) you (?:speak|understand|know) (?:english|french|german|spanish|italian|"
            r"chinese|other "
            r"languages|any other languages)|what languages do you (?:speak|know|understand)|"
            r"(?:a|an|some)(?: kind of| sort of)? (?:chatgpt|gpt|ai|bot|robot|chatbot|program|machine|"
            r"computer)"
            r"(?: thing| bot)?|"
            r"(?:can|should|do) i trust (?:you|this bot|your answers)|are your answers (?:true|right|"
            r"correct|reliable))"
        ),
        examples=(
            "who are you?",
            "are you a real person or a bot?",
            "who am I talking to?",
            "am I talking to a human being here?",
            "does a person check this?",
            "is it a machine that's answering me?",
        ),
        not_examples=("who are you buying?", "are you a bank?", "are people there now?", "is it a system?"),
    ),
    SmallTalk(
        name="privacy",
        said=(
            r"(?:do|will|can|are|does) (?:you|u|this bot|the bot|anybody|anyone|the company)(?: going to)? "
            r"(?:store|keep|save|record|log|remember|share|sell|track|read|see|collect)(?:ing)? "
            r"(?:what|everything|anything|all|my|our|these|this|the)(?: (?:that )?(?:i|we|my|our|of|type|"
            r"write|say|"
            r"ask|asked|typed|wrote|send|questions?|messages?|data|chats?|conversations?|words|name|it|"
            r"here))*|"
            r"(?:is|are) (?:this|these|my|our)(?: (?:chats?|conversations?|questions?|messages?))? "
            r"(?:private|confidential|recorded|stored|logged|saved|anonymous)|"
            r"what do you (?:know|keep|store|save) about me|who (?:can )?(?:reads?|sees?) (?:my|this|these|"
            r"what)"
            r"(?: (?:i|we|chats?|conversations?|questions?|messages?|write|type|ask))*"
        ),
        examples=("do you store what I type here?", "is this chat private?", "who can see my questions?"),
        not_examples=("do you store the ore here?", "does the company keep its headquarters?"),
    ),
    SmallTalk(
        name="thanks",
        said=(
            r"(?:many |much )?(?:thanks?|thx|tnx|ty|tysm|ta|cheers|thank (?:you|u)|merci|gracias|danke|"
            r"much (?:obliged|appreciated)|(?:i |we )?(?:really )?appreciate (?:it|that|the help|your help))|"
            r"(?:good|great|nice|excellent|awesome|amazing) (?:job|work|bot|answer|one|stuff|service|reply)|"
            r"well done|you(?:'re| are|r)? (?:(?:so|very|really|a|the|an) )*(?:helpful|useful|great|awesome|"
            r"amazing|best|good|brilliant|kind|smart|clever|star|legend|lifesaver|life saver|funny|nice)|"
            r"you(?:'re| are|r) (?:\w+ )?(?:good|great|brilliant|amazing) at (?:this|that|it)|"
            r"you(?:'ve| have)? (?:rock|made my (?:day|week|evening|morning)|been (?:(?:so|very|really|a|of|"
            r"great|big|most|much) )*(?:help|helpful|kind|useful)|(?:just |really )?saved (?:me|us|my|our|"
            r"the)"
            r"(?: (?:a|an|some|lot|of|so|much))* (?:time|day|evening|trip|call|hour|hours|life|morning|"
            r"weekend|work|trouble|search))|i(?:'ve| have)? found (?:it|that)|"
            r"i (?:love|like) (?:you|this|this bot|it)|congrat(?:s|ulations)|bravo|"
            r"(?:that|this|it)(?:'s| is| was) (?:(?:very|really|so|all|just|of|an?|such|great|big|real|"
            r"huge) )*(?:helpful|useful|help|"
            r"perfect|great|"
            r"awesome|brilliant|excellent|amazing|wonderful)|(?:that|this) (?:really )?help(?:s|ed)(?: "
            r"a lot)?|(?:that|this) (?:just )?saved me (?:a|some) (?:trip|call|lot of time|time|search)|"
            r"perfect|excellent|awesome|brilliant|wonderful|fantastic|amazing|lovely|great|nice|cool|"
            r"super|sweet"
        ),
        examples=("thanks, that helps!", "good bot", "thanks, you saved my day", "that was a great help!"),
        not_examples=("who was thanked by the board?", "is it a great mine?"),
    ),
    SmallTalk(
        name="goodbye",
        said=(
            r"(?:good ?)?bye(?:[ -]?bye)?|farewell|see (?:you|ya|u)(?: (?:later|soon|tomorrow|around|then))?|"
            r"(?:talk|speak) (?:to (?:you|ya|u) )?(?:later|soon|tomorrow)|cya|ttyl|take care|later|laters|"
            r"good ?night|until next time|i (?:have|need|'ve got|got) to (?:go|run|leave)|gotta (?:go|run)|"
            r"(?:that(?:'s| is|'ll be| will be| would be)|i(?:'m| am)) (?:all|it|everything|me|"
            r"(?:me )?(?:done|finished|sorted))"
            r"(?: (?:i|we) (?:need(?:ed)?|wanted|have)(?: to know)?)?|no (?:more|further) questions|"
            r"nothing (?:else|more)"
        ),
        examples=("good bye", "see you later", "that's all for today"),
        not_examples=("when do the old trucks say goodbye to the mine?", "that is all they paid?"),
    ),
    SmallTalk(
        name="greeting",
        said=(
            r"hell+o+|hi+|hey+|hiya|howdy|yo|greetings|salutations|g'?day|good (?:morning|afternoon|"
            r"evening|day)|"
            r"morning|afternoon|evening|welcome|bonjour|salut|hola|hallo|ciao|namaste|"
            r"(?:happy|merry) (?:new year|christmas|birthday|friday|monday|easter|holidays|weekend|"
            r"thanksgiving)|"
            r"how (?:are|r) (?:you|u|things|ya)(?: (?:doing|today|going|feeling|all))*|"
            r"how(?:'s|s| is) (?:it going|everything|life|your day|things|you|u)(?: (?:going|today|been))*|"
            r"how do you do|how have you been|what'?s up|wh?assup|sup|wazzup|"
            r"(?:nice|pleased|good|glad) (?:to (?:meet|see|talk to)|"
            r"(?:meeting|talking to|chatting with)) you|long time no see|"
            r"i(?:'m| am) (?:(?:doing|very|quite|also) )*(?:fine|good|well|great|ok|okay|new here|back|here)|"
            r"(?:can|do) you (?:hear|read|see) me|(?:any|some)(?:one|body) (?:there|home|here)|you there|"
            r"are you (?:there|here|up|free)|knock knock|ping|test(?:ing)?(?: (?:1|2|3|one|two|three))*"
        ),
        examples=("Hi there!", "good morning everyone", "how are you doing today?"),
        not_examples=("hi, how many people work there?", "what's up with the mill?"),
    ),
    SmallTalk(
        name="chatter",
        said=(
            r"ok(?:ay|ey)?|k|kk|okey ?dokey|alright|all ?right|right|sure|yes|yeah|yep|yup|ya|no|nope|nah|"
            r"got (?:it|you|that)|gotcha|i see|understood|makes sense|noted|roger(?: that)?|fair enough|"
            r"fine|good|good to know|interesting|wow|omg|oh my(?: god)?|lol+|lmao|rofl|ha(?:ha)+h?|he(?:he)+|"
            r"hmm+|umm*|uhh*|oops|ouch|yay|meh|ugh|sorry|my bad|pardon|excuse me|"
            r"(?:thanks|thank you) for nothing|no (?:problem|worries|"
            r"thanks?|"
            r"thank you)|you(?:'re| are) welcome|never ?mind|nvm|found it|"
            r"forget (?:it|that|about it)|wrong "
            r"(?:chat|group|number|place|window|bot|person)|"
            r"\+1|-1|same(?: here)?|me too|agreed|i agree|exactly|indeed|true|correct|"
            r"you (?:keep|are|'re|always)(?: \w+)? (?:giving|saying|repeating|telling)(?: me| us)?(?: "
            r"the| that)? "
            r"(?:same|wrong)(?: (?:answers?|things?|stuff))?(?: again| all the time| over and over)?|"
            r"you (?:did not|didn't|do not|don't|never|cannot|can't)(?: really| even)? (?:answer|"
            r"understand|get|"
            r"listen|help|know)(?: (?:me|my|the|to|it|that|us|anything|much|questions?))*|"
            r"(?:that|this|it) (?:does not|doesn't|did not|didn't) (?:answer (?:my|the) question|help)(?: "
            r"me)?|"
            r"you(?:'ve| have)? misunderst(?:ood|and)(?: me)?|(?:i )?(?:do not|don't|did not|didn't) "
            r"(?:understand|"
            r"get it|get that|mean (?:that|to send (?:that|this|it)))|(?:(?:can|could) you )?"
            r"(?:repeat|say) that(?: again)?|will read (?:it|that|them)|"
            r"(?:that|this|it)(?:(?:'s| is| was) (?:not|no)| isn't| wasn't) (?:what i (?:asked|meant|"
            r"want(?:ed)?)|helpful|"
            r"useful|help|use|"
            r"right|correct|true|an answer|good|funny)|(?:that|this|it)(?:'s| is| was) (?:wrong|"
            r"nonsense|useless|"
            r"rubbish|incorrect|boring|annoying)|not (?:very |really )?(?:helpful|useful|good|funny)|"
            r"try again|"
            r"wrong(?: answer)?|bad bot|you(?:'re| are) (?:\w+ )?(?:wrong|slow|boring|annoying|no "
            r"(?:help|use))|"
            r"let me (?:think|check|see)|give me a (?:second|sec|minute|moment)|one (?:second|moment|"
            r"sec|minute)|"
            r"wait(?: a (?:second|minute|moment|bit))?|(?:hang|hold) on(?: a (?:second|sec|minute|moment))?|"
            r"brb|"
            r"(?:tell|say|give)(?: me| us)? (?:a |another |some )?(?:jokes?|stor(?:y|"
            r"ies)|poem|something "
            r"funny|something nice)|make me laugh|sing(?: me)?(?: a song)?|i(?:'m| am) bored|"
            r"what(?:'s| is) the (?:weather|time)(?: (?:like|now|today|is it|in \w+))*|what time is "
            r"it(?: now)?|"
            r"do you (?:want|like) (?:to )?(?:\w+ )?(?:coffee|tea|pizza|dance|play)|are you sure(?: "
            r"about that)?|"
            r"i(?:'m| am) (?:just )?(?:testing|kidding|joking|looking around|curious)(?: you| around)?|"
            r"cc(?:'?d|ing)?|fyi|see (?:above|below|attached|here|my (?:last|previous) message|the thread)|"
            r"bump|"
            r"(?:adding|added|inviting|invited|looping|looped|putting|moving)(?: in)? "
            r"(?:you|@?\w+|the bot|everyone|him|her|them)(?: in)?(?: (?:to|into|on|in) (?:this|the|our) "
            r"(?:group|chat|thread|channel|conversation|loop|list))?|as (?:discussed|agreed|requested)|"
            r"will do|on it|"
            r"just (?:testing|"
            r"kidding|checking|looking|browsing)|nice weather(?: today)?|speak (?:english|french)"
        ),
        examples=("ok", "+1", "tell me a joke", "that isn't what I asked"),
        not_examples=("ok, and the dividend?", "no problem with the permit?", "is it true?"),
    ),
)

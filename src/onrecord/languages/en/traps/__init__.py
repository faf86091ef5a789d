"""What in an English sentence only seems to look forward: words that are taken out, and set pieces.

english.py puts them together. Most take their own words out of the sentence before the cues are looked for;
the set pieces of `law_texts` and `medicine_and_measures` hold back the whole sentence, unless a cue stands
in it that is heavier than they outweigh.
"""

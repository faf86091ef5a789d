"""English words for the things that a question may ask one of: a language, a faith, an animal, a country.

Entries may hold a pattern's signs; `any_of` joins them.
"""

LANGUAGES = (
    "English", "French", "German", "Spanish", "Latin", "Greek", "Italian", "Dutch", "Portuguese", "Russian",
    "Arabic", "Hebrew", "Turkish", "Persian", "Chinese", "Mandarin", "Japanese", "Korean", "Hindi",
    "Sanskrit", "Polish", "Norse", "Norman", "Danish", "Swedish", "Norwegian", "Finnish", "Irish", "Gaelic",
    "Welsh", "Celtic", "Aramaic", "Mongolian", "Swahili", "Czech", "Hungarian", "Romansh", "Yiddish",
    "Catalan",
)  # fmt: skip
FAITHS = (
    r"Christian\w*", r"Catholic\w*", r"Protestant\w*", "Orthodox", r"Islam\w*", "Muslims?", r"Jew\w*",
    "Judaism", r"Buddh\w*", r"Hindu\w*", r"Lutheran\w*", r"Calvinis\w*", r"Anglican\w*", r"Pagan\w*",
    r"Taois\w*", r"Daois\w*", r"Confucian\w*", r"Methodist\w*", r"Baptist\w*", r"Sikh\w*", r"Shinto\w*",
    r"Quaker\w*", "Huguenots?", "Puritans?", r"Presbyterian\w*", r"Evangelical\w*", r"Mormon\w*",
)  # fmt: skip
ANIMALS = (
    "m(?:ouse|ice)", "rats?", "dogs?", "cats?", "cows?", "cattle", "sheep", "goats?", "pigs?", "horses?",
    "fish(?:es)?", "birds?", "fleas?", "lice", "louse", "mosquitoe?s?", "bees?", "ants?", "lions?", "tigers?",
    "bears?", "wol(?:f|ves)", "monkeys?", "apes?", "elephants?", "camels?", "rabbits?", "hares?", "deer",
    "whales?", "sharks?", "snakes?", "frogs?", "eagles?", "chickens?", "ducks?", "geese", "goose", "insects?",
    "worms?", "salmon", "trout", r"butterfl\w+", "jaguars?", "dolphins?", "seals?", "otters?", "beavers?",
    "fox(?:es)?", "squirrels?", "bats?",
)  # fmt: skip
MATTERS = (
    "iron", "steel", "copper", "gold", "silver", "lead", "zinc", "tin", "nickel", "aluminium", "aluminum",
    "mercury", "platinum", "uranium", "lithium", "cobalt", "carbon", "oxygen", "hydrogen", "nitrogen",
    "helium", "chlorine", "sulfur", "sulphur", "phosphorus", "sodium", "potassium", "calcium", "magnesium",
    "silicon", "titanium", "tungsten", "graphite", "brass", "bronze", "wood", "stone", "brick", "concrete",
    "glass", "granite", "marble", "limestone", "clay", "sandstone", "wool", "cotton", "silk", "leather",
    "paper", "plastic", "rubber", "coal", "oil", "petroleum", "water", "dioxide", "monoxide", "oxides?",
    "acids?", "salts?", "ozone", "methane", "ethanol", "diamonds?", "timber",
)  # fmt: skip
NATIONS = (
    "England", "English", r"Brit\w+", r"Scot\w+", "Wales", "Welsh", "Irish", "Ireland", "France", "French",
    r"German\w*", "Spain", r"Span\w+", r"Ital\w+", r"Rom\w+", "Greek?s?", "Greece", "Dutch", "Netherlands",
    r"Belgi\w+", "Swiss", "Switzerland", r"Austria\w*", r"Hungar\w+", "Pol(?:and|ish|es)", r"Russia\w*",
    r"Swed\w+", r"Norw\w+", "Danish", "Danes", "Denmark", "Finland", "Finnish", r"Iceland\w*", r"Portug\w+",
    r"Turk\w*", r"Egypt\w*", r"Persia\w*", r"Iran\w*", r"Iraq\w*", r"Israel\w*", r"India\w*", "Chin(?:a|ese)",
    r"Japan\w*", r"Korea\w*", r"Vietnam\w*", r"Mongol\w*", r"America\w*", "United (?:States|Kingdom)",
    r"U\.S\.", r"U\.K\.", "UK", "USA?", r"Canad\w+", r"Mexic\w+", r"Brazil\w*", r"Argentin\w+", r"Chile\w*",
    r"Peru\w*", r"Austral\w+", "New Zealand", r"South Africa\w*", r"Nigeria\w*", r"Kenya\w*", r"Ethiopia\w*",
    r"Morocc\w+", r"Czech\w*", r"Ukrain\w+", r"Serbia\w*", r"Croat\w+", r"Bulgaria\w*", r"Romania\w*",
    r"Saudi\w*", r"Syria\w*", r"Leban\w+", r"Jordan\w*", r"Pakistan\w*", r"Indonesia\w*", r"Thai\w*",
    r"Philippin\w+", r"Malaysia\w*", r"Singapore\w*", r"Cuba\w*", r"Haiti\w*", "Liechtenstein",
    r"Luxembourg\w*", r"Cambodia\w*", r"Ghana\w*", r"Tanzania\w*",
)  # fmt: skip
COLOURS = (
    "red", "blue", "green", "yellow", "white", "black", "brown", "grey", "gray", "orange", "purple", "pink",
    "violet", "gold(?:en)?", "silver", "crimson", "colou?rless", "scarlet", "turquoise",
)  # fmt: skip

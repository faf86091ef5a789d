"""What in an English sentence says that it looks forward: rules by subject, each with where it comes from.

english.py puts them together. The sources: PSLRA, 15 USC 78u-5(i)(1) (plans, objectives, projections,
assumptions); NI 51-102 part 4A (financial outlook, future-oriented information); Li 2010 and Muslu et al.
2015 (word lists of the literature); "releases": the forms that those lists miss, read in releases of every
industry.
"""

"""Web pages: where the release stands among menus, what each element means.

`readers.choice` imports it.
"""

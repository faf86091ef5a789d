"""Updates in and messages out, so that nothing is lost and nothing is sent twice.

`chat` and `service` import it; it knows no feature of the conversation.
"""

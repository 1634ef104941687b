"""The record in a browser, and as an API: `onrecord serve`. See docs/pages.md, which also says how a page is added.

    settings.py   what a server is started with
    app.py        puts it together
    guard.py      what stands before every page: host, token, sizes, forgery, headers
    shelf.py      the record: a reader a thread, one writer
    answer.py     one typed object to a template or to JSON; errors in one shape
    pages/        one module a page: its typed object, its addresses
    templates/    one template a page
"""

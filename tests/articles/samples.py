"""Texts of the tests of articles, written for them."""

PLAIN = (
    "The mayor, Ana Ruiz, said on Monday that the bridge would stay shut until the engineers had finished their work.\n"
    "“It is not safe,” she told the council. “I won’t open it before I’ve seen the report.”\n"
    "A spokesman for the builders declined to comment."
)

WRAPPED = """\
The mayor, Ana Ruiz, said on Monday that the bridge would stay shut
until the engineers had finished their work on the piers, a long-
term job.

"It is not safe," she told the council. "I will not open it before I
have seen the whole of the report, and nobody has shown me one page."

  A spokesman for the builders declined to comment on the dates that
were given to the council, and on the cost of the works.
  The opposition said that it had warned of the damage to both of the
piers two winters ago.
"""

UNWRAPPED = [
    "The mayor, Ana Ruiz, said on Monday that the bridge would stay shut until the engineers had finished their work on the "
    "piers, a long-term job.",
    '"It is not safe," she told the council. "I will not open it before I have seen the whole of the report, and nobody has '
    'shown me one page."',
    "A spokesman for the builders declined to comment on the dates that were given to the council, and on the cost of the "
    "works.",
    "The opposition said that it had warned of the damage to both of the piers two winters ago.",
]

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Bridge to stay shut, mayor says | The Lowick Post</title>
<meta property="og:title" content="Bridge to stay shut, mayor says"><meta property="og:site_name" content="The Lowick Post">
<meta property="article:published_time" content="2024-03-05T08:30:00Z">
<link rel="canonical" href="https://www.lowick.example/news/bridge"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><p>The mayor, Ana Ruiz, said on Monday that the bridge would stay shut until the engineers had finished.</p>
<p>&ldquo;It is&nbsp;not safe,&rdquo; she told the coun&shy;cil.<br>The council agreed with her on the same evening.</p>
<blockquote><p>I won&rsquo;t open it before I have seen the report.</p></blockquote>
</article><footer>Copyright 2024 The Lowick Post. All rights reserved.</footer></body></html>"""

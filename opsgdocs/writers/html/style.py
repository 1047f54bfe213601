"""How a written web page looks: on a screen, on a phone, on paper, and where the reader wants it dark."""

STYLE = """\
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --navy: #1f3b6f; --line: #8a8a8a; --head: #d9e2f3;
  --soft: #f5f7fb; }
@media (prefers-color-scheme: dark) { @media screen { :root { --ink: #e6e6e6; --paper: #16181d; --navy: #a9c1ee;
  --line: #666c78; --head: #26334d; --soft: #1c2027; } span[style] { filter: brightness(1.9) saturate(.8); } } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 Arial, Helvetica, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
.wide main { max-width: 90rem; }
.text main { max-width: 48rem; }
h1, h2, h3, h4, h5, h6 { color: var(--navy); line-height: 1.25; margin: 1.6em 0 .5em; text-wrap: balance; }
h1 { font-size: 1.9rem; font-weight: 400; margin: 0 0 .25em; }
h2 { font-size: 1.3rem; }
h3 { font-size: 1.1rem; }
h4, h5, h6 { font-size: 1rem; color: var(--ink); margin: 1.1em 0 .25em; }
p { margin: 0 0 .7em; max-width: 46em; }
.occasion { font-weight: 700; margin-bottom: .3em; }
.occasion + :not(.occasion) { margin-top: 1.2em; }
ul, ol { margin: 0 0 .7em; padding-left: 1.4em; max-width: 46em; }
li { margin: .15em 0; }
li > ul, li > ol { margin: 0; }
li.none { list-style: none; }
a { color: inherit; text-underline-offset: .15em; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: 0 0 1.4em; table-layout: fixed; font-size: .875rem;
  line-height: 1.4; }
th, td { border: 1px solid var(--line); padding: .4em .55em; text-align: left; vertical-align: top;
  overflow-wrap: break-word; }
th { font-weight: 700; }
tbody th { font-weight: 400; }
thead th { background: var(--head); }
td p, th p, td ul, td ol { margin: 0 0 .3em; max-width: none; }
td > :last-child, th > :last-child { margin-bottom: 0; }
td[colspan] { background: var(--soft); }
td p:empty { min-height: 1.4em; }
td p:empty:first-child:not(:only-child) { min-height: 0.6em; }
@media screen and (max-width: 44rem) {
  main { padding: 1.25rem .9rem 3rem; }
  h1 { font-size: 1.5rem; }
  table, tbody, tr, tbody th, td { display: block; width: auto; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table { font-size: .95rem; }
  tbody { border: 1px solid var(--line); border-radius: .4rem; margin: 0 0 1rem; overflow: hidden; }
  tbody th, td { border: 0; border-top: 1px solid var(--line); }
  tbody tr:first-child > :first-child { border-top: 0; background: var(--head); font-weight: 700; }
  [data-label]::before { content: attr(data-label); display: block; font-size: .8em; font-weight: 700;
    color: var(--navy); }
  td:empty, tbody th:empty { display: none; }
}
@page { size: A4; margin: 17mm; }
@page wide { size: A4 landscape; margin: 14mm; }
@media print {
  :root { color-scheme: light; }
  body { font-size: 10pt; }
  .wide { page: wide; }
  main { max-width: none; padding: 0; }
  table { font-size: 9pt; }
  thead { display: table-header-group; }
  thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  tbody, tr { break-inside: avoid; }
  h1, h2, h3, h4 { break-after: avoid; }
  a { text-decoration: none; }
}
"""

"""How pages look: one small sheet, for light and dark screens, telephones and paper."""

# The scripts of the region come after the system's own font, which has no signs of theirs; each
# system names its font for them differently.
STYLE = """\
:root {
  color-scheme: light dark;
  --ink: #1b1b1b;
  --soft: #555;
  --ground: #fff;
  --line: #ccc;
  --mark: #0072b2;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececec; --soft: #b0b0b0; --ground: #17191c; --line: #45484d; --mark: #56b4e9; }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--ground);
  color: var(--ink);
  font: 1rem/1.45 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans",
    "Noto Sans Thai", "Leelawadee UI", Thonburi, "Noto Sans Myanmar", "Myanmar Text",
    "Myanmar Sangam MN", Padauk, "Noto Sans Khmer", "Khmer UI", "Khmer Sangam MN", "Khmer OS",
    "Noto Sans Lao", "Lao Sangam MN", sans-serif;
  overflow-wrap: anywhere;
}
:lang(my), :lang(km), :lang(lo), :lang(th) { line-height: 1.75; }
main { max-width: 52rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { margin: 0 0 .4rem; font-size: 1.7rem; line-height: 1.2; text-wrap: balance; }
h1:lang(my), h1:lang(km), h1:lang(lo), h1:lang(th) { line-height: 1.6; }
h2 { margin: 1.2rem 0 .3rem; font-size: 1rem; }
p { margin: .2rem 0; }
ul { margin: .2rem 0; padding-left: 1.2rem; }
table { width: 100%; margin-top: 1.4rem; border-collapse: collapse; }
caption { text-align: left; font-weight: 700; padding-bottom: .3rem; }
th, td { padding: .5rem .75rem .5rem 0; text-align: left; vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; text-align: right; }
thead th { border-bottom: 2px solid var(--ink); font-size: .85rem; white-space: nowrap; }
tbody tr { border-bottom: 1px solid var(--line); }
.soft { color: var(--soft); }
.whole { display: inline-block; }
.figures { font-variant-numeric: tabular-nums; white-space: nowrap; }
@page { margin: 15mm; }
@media print {
  :root {
    color-scheme: light;
    --ink: #000; --soft: #333; --ground: #fff; --line: #999; --mark: #000;
  }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  thead { display: table-header-group; }
  tr, li { break-inside: avoid; }
  h1, h2 { break-after: avoid; }
}
"""

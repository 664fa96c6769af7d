/** A4 in Noto Sans; one accent, lines instead of boxes, figures in columns. The colours are the light theme's in sRGB. */
export const LETTER_STYLE = `
@page {
  size: A4;
  margin: 20mm 20mm 22mm 25mm;
  @bottom-right {
    content: counter(page) " / " counter(pages);
    font: 8pt 'Noto Sans', sans-serif;
    color: #566070;
  }
}
* { box-sizing: border-box; }
html { font: 10pt/1.5 'Noto Sans', sans-serif; color: #1b2433; }
body { margin: 0; font-variant-numeric: tabular-nums lining-nums; hyphens: manual; }
p { margin: 0 0 2.2mm; max-width: 155mm; }
header { display: flex; justify-content: space-between; align-items: flex-start; gap: 8mm;
  padding-bottom: 4.5mm; border-bottom: 0.5mm solid #1f4e8c; margin-bottom: 9mm; }
.sender { display: flex; align-items: center; gap: 3.5mm; }
.sender svg { width: 11mm; height: 11mm; flex: none; }
.city { margin: 0; font-size: 13pt; font-weight: 700; line-height: 1.25; }
.programme { margin: 0; color: #566070; }
.facts { display: flex; justify-content: space-between; gap: 10mm; margin-bottom: 10mm; }
.facts p { margin: 0; }
.facts .label { color: #566070; font-size: 8.5pt; }
.facts .when { text-align: end; }
.name { font-weight: 600; }
.demo { display: inline-block; margin: 0 0 7mm; padding: 1mm 2.5mm; border: 0.25mm solid #8a6100; color: #6b4b00;
  font-size: 8.5pt; }
h1 { margin: 0 0 4mm; font-size: 18pt; line-height: 1.2; font-weight: 700; letter-spacing: -0.005em; }
h2 { margin: 8mm 0 2.2mm; font-size: 12pt; line-height: 1.3; font-weight: 700; break-after: avoid; }
.decision { font-size: 12.5pt; line-height: 1.42; margin-bottom: 3mm; }
.reason { margin: 0; padding: 0.5mm 0 0.5mm 4mm; border-inline-start: 0.8mm solid #cdd4de; max-width: 150mm;
  white-space: pre-line; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; margin: 1mm 0 2.5mm; }
caption { text-align: start; color: #566070; font-size: 8.5pt; padding-bottom: 1.2mm; }
th, td { padding: 1.5mm 4mm 1.5mm 0; text-align: start; vertical-align: top; border-bottom: 0.2mm solid #cdd4de; }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { border-bottom: 0.45mm solid #1b2433; font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 600; }
tfoot th, tfoot td { border-bottom: 0; border-top: 0.45mm solid #1b2433; font-weight: 700; }
tr { break-inside: avoid; }
.number { text-align: end; white-space: nowrap; }
.pairs th { width: 38mm; }
.hash { overflow-wrap: anywhere; word-break: break-all; font-size: 8.8pt; }
.note { color: #566070; font-size: 8.8pt; }
section.keep { break-inside: avoid; }
a { color: #1f4e8c; text-decoration: underline; text-underline-offset: 0.6mm; overflow-wrap: anywhere; }
.closing { margin-top: 9mm; font-weight: 600; break-inside: avoid; }
`;

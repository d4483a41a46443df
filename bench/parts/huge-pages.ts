const headline = '滨江新区项目清单';
const head = `<title>${headline}_滨江网</title><h1>${headline}</h1><p>2024-03-16 来源：滨江日报</p>`;
const sentence = '滨江新区开工建设储能项目，总投资12亿元，年产6GWh。';

/** Pages of about so many bytes, by what they have much of. */
export const hugePages: Record<string, (bytes: number) => string> = {
  paragraphs: (bytes) => filled(bytes, `<p>${sentence}</p>`),
  one_text: (bytes) => `${head}<p>${filled(bytes, sentence).slice(head.length)}</p>`,
  table_rows: (bytes) => filled(bytes, `<tr><td>12</td><td>${sentence}</td><td>6.5</td></tr>`, '<table>'),
  tables: (bytes) => filled(bytes, `<table><tr><td>${sentence}</td></tr></table>`),
  links: (bytes) => filled(bytes, `<li><a href="/1">${sentence.slice(0, 14)}</a></li>`),
  inline_pieces: (bytes) => filled(bytes, `<b>${sentence}</b><i> </i>`, '<p>'),
  line_breaks: (bytes) => filled(bytes, `${sentence}<br>`),
  styled_boxes: (bytes) => filled(bytes, `<div class="a" id="b"><span class="c">${sentence}</span></div>`),
};

function filled(bytes: number, piece: string, before = ''): string {
  return `${head}<p>${sentence}</p><div>${before}${piece.repeat(bytes / Buffer.byteLength(piece))}`;
}

import { readFileSync } from 'node:fs';
import { type Served, serve } from '../../scripts/serve';

/** A web server on this machine with the pages of the tests. */
export interface PageServer {
  /** The address of a page: `site.url('sample')`. */
  url(name: PageName): string;
  close(): Promise<void>;
}

export type PageName = keyof typeof pages;

export async function servePages(): Promise<PageServer> {
  const { address, close } = await serve((path) => pages[path as PageName]?.());
  return { url: (name) => address + name, close };
}

const sample = () => readFileSync('assets/sample.html', 'utf8');

function saved(name: string): Served {
  return { body: readFileSync(`tests/article/pages/${name}.html`, 'utf8') };
}

/** The pages, each odd in one way. They are made from the sample article, so that what must be read is known. */
const pages = {
  /** Pages whose body is doubtful (存疑): most quantities elsewhere, many links, a text of two sentences. */
  quantitiesOutside: (): Served => saved('doubt--most-quantities-stand-outside'),
  links: (): Served => saved('doubt--many-links-in-the-text'),
  short: (): Served => saved('sidebar--longer-prose-of-the-site-before-the-article'),
  /** Our sample article as it is. */
  sample: (): Served => ({ body: sample() }),
  /** A second document begins inside the first, as old newspaper systems write it. */
  twoDocuments: (): Served => ({
    body: sample()
      .replace(
        '<div class="content">',
        '<div class="content"></html><html><head><title>云溪日报电子版</title></head><body>',
      )
      .concat('</body></html>'),
  }),
  /** GBK bytes, declared as gb2312 by the page alone. */
  gbk: (): Served => ({
    body: toGbk(
      sample().replace(
        '<meta charset="utf-8">',
        '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
      ),
    ),
  }),
  /** A brief (简讯) of about 150 characters. */
  brief: (): Served => ({
    body: page(
      '云溪港二期码头项目签约',
      '<p class="meta">2025-04-02 来源：云溪日报</p><div class="content"><p>4月1日，云溪港二期码头项目在云溪市签约。项目由海州港务集团投资建设，总投资33.5亿元，计划新建5万吨级泊位两个，设计年通过能力900万吨。项目预计年内开工，建成后将带动当地就业600人左右，港口年吞吐量有望比现在提高四成，成为云溪连接沿海各港的重要支点。</p></div>',
    ),
  }),
  /** A brief of seven figures, three of them doubtful: more completed than there is in all, and money that is not named. */
  doubtful: (): Served => ({
    body: page(
      '云溪港二期码头项目推进',
      '<p class="meta">2025-04-02 来源：云溪日报</p><div class="content"><p>4月1日，云溪港二期码头项目在云溪市签约。项目由海州港务集团投资建设，总投资33.5亿元，设计年通过能力900万吨。当天还到账3.2亿元。项目已经拨付1.4亿元，截至3月底完成投资40亿元。大会发放2000万元。今年以来已争取到5.6亿元。</p></div>',
    ),
  }),
  /** A brief with a quantity that is none for the parser, an ordinal, but may be one for a reader. */
  missed: (): Served => ({
    body: page(
      '云溪港装卸今年第620万吨货物',
      '<p class="meta">2025-04-09 来源：云溪日报</p><div class="content"><p>4月8日上午，云溪港码头装卸了今年第620万吨货物，比去年早了十来天。港口负责人说，云溪港二期码头项目总投资33.5亿元，计划新建5万吨级泊位两个，预计年内开工，建成后港口的面貌会有很大变化，成为云溪连接沿海各港的重要支点，也会给周边的企业带来更多便利。</p></div>',
    ),
  }),
  /** An article whose projects stand in a table. */
  table: (): Served => ({
    body: page(
      '云溪市2025年重点项目安排',
      `<p class="meta">2025-02-20 来源：云溪日报</p><div class="content"><p>云溪市日前公布2025年重点项目安排，共安排重点项目四个，涉及新能源、港口、仓储和装备制造，各项目的建设内容与投资见下表，有关部门将按月调度进度，确保项目早开工、早建成、早见效。</p><table><tr><th>项目名称</th><th>总投资</th><th>建设阶段</th></tr>${[
        ['云溪抽水蓄能电站项目', '总投资82亿元', '在建'],
        ['云溪港三号泊位项目', '总投资12.4亿元', '新开工'],
        ['北岭冷链仓储项目', '总投资3.6亿元', '储备'],
        ['河湾装备制造园项目', '总投资21亿元', '在建'],
      ]
        .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
        .join(
          '',
        )}</table><p>云溪市要求各责任单位倒排工期，对重点项目实行专班服务，做到问题不过夜，为全年目标打下基础。</p></div>`,
    ),
  }),
  /** A report as long as a book: the sample first, then chapters of words with a figure here and there. */
  book: (): Served => ({
    body: sample().replace(
      /(<div class="content">)([\s\S]*?)(<\/div>)/,
      (_, open: string, content: string, close: string) =>
        open +
        content +
        Array.from(
          { length: 1_500 },
          (_, i) =>
            `<p>第${i + 1}章。云溪市继续把项目建设摆在突出位置，坚持早谋划、早准备、早安排，各县区各部门加强协同配合，主动靠前服务，帮助企业解决用地、用工、用能等方面的困难，推动项目尽快开工、尽快建成、尽快见效，以高质量项目支撑高质量发展。${i % 15 === 0 ? `其中第${i / 15 + 1}号园区完成投资${i + 3}亿元，占地${i + 20}亩。` : ''}各地还结合自身资源禀赋，围绕主导产业延链补链强链，营商环境持续优化，群众获得感不断增强。</p>`,
        ).join('\n') +
        close,
    ),
  }),
  /** An article of 300 figures. */
  many: (): Served => ({
    body: page(
      '青禾市一批项目集中开工',
      `<p class="meta">2025-03-28 来源:青禾日报</p><div class="content">${Array.from({ length: 100 }, (_, i) => `<p>青禾${i + 1}号产业园项目由禾源${i + 1}号科技有限公司投资建设,总投资${i + 11}.5亿元,占地${3 * i + 103}亩,达产后预计年产值${i + 21}亿元。</p>`).join('')}</div>`,
    ),
  }),
  /** The sample with megabytes of comments under it. */
  huge: (): Served => ({ body: sample().replace('<div class="foot">', `${comments(1_000_000)}<div class="foot">`) }),
  /** A page whose own scripts throw, at once and later. */
  throwing: (): Served => ({
    body: sample().replace(
      '</head>',
      `<script>window.onerror = null; setInterval(() => { throw new Error('later') }, 5); Promise.reject(new Error('unhandled')); throw new Error('at once');</script></head>`,
    ),
  }),
  /** A page that fights: script in its title, built-ins overwritten, document's methods hidden behind names, a deep DOM. */
  hostile: (): Served => ({
    body: sample()
      .replace(
        /<title>.*<\/title>/,
        '<title>&lt;img src=x onerror="document.title=1;window.hacked=1"&gt;云溪市二十七个重大项目春季集中开工</title>',
      )
      .replace('<h1>云溪市', '<h1>&lt;script&gt;window.hacked=1&lt;/script&gt;云溪市')
      .replace(
        '</head>',
        `<script>
          for (const type of [Array, String, RegExp, Map, Promise, Node, Document])
            for (const name of Object.getOwnPropertyNames(type.prototype))
              try { if (name !== 'constructor') type.prototype[name] = () => { throw new Error('hostile ' + name) } } catch {}
          JSON.stringify = JSON.parse = () => { throw new Error('hostile JSON') };
        </script></head>`,
      )
      .replace(
        '<div class="foot">',
        `<form name="body"></form><img name="cloneNode"><img name="querySelectorAll"><img name="createTreeWalker"><img name="documentElement"><img name="title">
        ${'<div>'.repeat(400)}深处${'</div>'.repeat(400)}<div class="foot">`,
      ),
  }),
  /** A page of links without an article. */
  list: (): Served => ({
    body: page(
      '云溪新闻网-经济',
      `<ul>${Array.from({ length: 60 }, (_, i) => `<li><a href="/sample?id=${i}">云溪市第${i + 1}个重点项目建设有了新进展</a> <span>2025-03-${10 + (i % 20)}</span></li>`).join('')}</ul>`,
    ),
  }),
  /** A page with nothing on it. */
  empty: (): Served => ({ body: page('', '') }),
  /** An article without any figure. */
  noFigures: (): Served => ({
    body: page(
      '云溪的春天',
      `<div class="content">${'<p>春天来了，河边的柳树发了新芽，孩子们在草地上放风筝，老人们坐在长椅上晒太阳，远处的山还带着一点雪。</p>'.repeat(8)}</div>`,
    ),
  }),
  /** A PDF file. */
  pdf: (): Served => ({ body: PDF, type: 'application/pdf' }),
} as const;

function page(title: string, body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><div class="nav"><a href="#">首页</a> <a href="#">经济</a></div><div class="main"><h1>${title}</h1>${body}</div></body></html>`;
}

function comments(bytes: number): string {
  const one =
    '<li class="comment"><b>网友</b><span>说得好，支持家乡建设！希望路修得再快一点，希望孩子们能在家门口上班。</span></li>';
  return `<ul class="comments">${one.repeat(Math.ceil(bytes / Buffer.byteLength(one)))}</ul>`;
}

/** GBK has no encoder in Node; its decoder, asked for every pair of bytes, is one. */
function toGbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk');
  const bytesOf = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '�') bytesOf.set(character, [lead, trail]);
    }
  return Uint8Array.from(
    Array.from(text).flatMap((character) =>
      character < '\x80' ? [character.charCodeAt(0)] : (bytesOf.get(character) ?? [0x3f]),
    ),
  );
}

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

/** What could be otherwise on a page that tells the same article: each changes its document. */
export const mutations: Record<string, (page: Document) => void> = {
  'every paragraph in a box of its own'(page) {
    for (const paragraph of page.querySelectorAll('p')) {
      const box = page.createElement('div');
      paragraph.replaceWith(box);
      box.append(paragraph);
    }
  },
  'paragraphs parted by line breaks'(page) {
    for (const paragraph of page.querySelectorAll('p'))
      paragraph.replaceWith(...paragraph.childNodes, page.createElement('br'), page.createElement('br'));
  },
  'no class and no id'(page) {
    for (const element of page.querySelectorAll('[class], [id]')) {
      element.removeAttribute('class');
      element.removeAttribute('id');
    }
  },
  'nothing in the head'(page) {
    page.head?.replaceChildren();
    for (const element of page.querySelectorAll('title, meta')) element.remove();
  },
  'all in one cell of a table'(page) {
    let outer: Element = page.createElement('td');
    outer.append(...page.body.childNodes);
    for (const name of ['tr', 'tbody', 'table']) {
      const element = page.createElement(name);
      element.append(outer);
      outer = element;
    }
    page.body.append(outer);
  },
  'menus before and a feed behind'(page) {
    const menu = page.createElement('div');
    menu.innerHTML = `<ul>${'<li><a href="/c">财经频道</a></li><li><a href="/d">本地生活</a></li>'.repeat(8)}</ul>`;
    const feed = page.createElement('div');
    const stories = ['城北水厂扩建工程完成验收', '三条公交线路本周调整走向', '秋季学期教材全部到位'];
    feed.innerHTML = `<h4>大家都在看</h4>${stories
      .map(
        (title, i) => `<div><h5><a href="/s/${i}">${title}</a></h5><p>${title}，相关部门表示，将继续跟进。</p></div>`,
      )
      .join('')}<p>网友留言：希望早日见到成效，大家一起努力。</p>`;
    page.body.prepend(menu);
    page.body.append(feed);
  },
  'scripts and comments everywhere'(page) {
    for (const element of page.querySelectorAll('p, div, td, li')) {
      const script = page.createElement('script');
      script.textContent = 'var widget = "<p>总投资999亿元。</p>";';
      element.append(script, page.createComment(' 广告位 '));
    }
  },
  'attributes in another order, and more of them'(page) {
    for (const element of page.querySelectorAll('*')) {
      const given = [...element.attributes].map(({ name, value }) => [name, value] as const);
      for (const [name] of given) element.removeAttribute(name);
      element.setAttribute('data-v-7ba5bd90', '');
      for (const [name, value] of given.reverse()) element.setAttribute(name, value);
    }
  },
};

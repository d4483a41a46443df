import type { Chance } from './run';

/** An article of our own making, with a text that no other has. */
export interface MadeArticle {
  title: string;
  text: string;
  html: string;
}

const places = ['青石湾', '云溪', '白鹭岭', '临江', '海州', '松原里', '远澜', '禾生'];
const things = ['光伏玻璃', '锂电正极材料', '生物医药', '海上风电', '智能装备', '冷链物流', '半导体封测', '氢能装备'];
const deeds = ['签约', '开工', '投产', '竣工', '备案', '获批'];

/** The `number`th article: a title, some paragraphs with figures, all different for another number. */
export function madeArticle(chance: Chance, number: number): MadeArticle {
  const place = chance.of(places);
  const thing = chance.of(things);
  const title = `${place}第${number}个${thing}项目${chance.of(deeds)}`;
  const paragraphs = Array.from({ length: chance.whole(2, 6) }, (_, i) =>
    [
      `${place}${thing}产业园第${number}号项目第${i + 1}期总投资${chance.whole(2, 900)}.${chance.whole(1, 9)}亿元，占地${chance.whole(20, 900)}亩,`,
      `建成后年产${thing}${chance.whole(2, 90)}万吨，预计年产值${chance.whole(3, 400)}亿元，带动就业${chance.whole(1, 90) * 100}人。`,
      `项目由${place}${thing}集团有限公司建设，目前已完成投资${chance.whole(1, 50)}亿元，同比增长${chance.whole(1, 60)}.${chance.whole(1, 9)}%。`,
    ].join(''),
  );
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
  return {
    title,
    text: paragraphs.join('\n'),
    html: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><div class="nav"><a href="#">首页</a> <a href="#">经济</a></div><div class="main"><h1>${title}</h1><p class="meta">2025-04-02 来源：${place}日报</p><div class="content">${body}</div></div></body></html>`,
  };
}

import { pageProblems } from '../../components/words';
import { serve } from '../../scripts/serve';
import { expect, test } from '../e2e/extension';
import { saveButton, savedState } from '../e2e/popup';
import { isLong } from './run';

// Pages of any size: what can be read is read, what cannot is said, and the browser stays usable.
const sentence = (n: number) =>
  `<p>青石湾第${n}号光伏玻璃项目总投资${(n % 900) + 1}.5亿元，占地${(n % 700) + 20}亩，年产光伏玻璃${(n % 90) + 1}万吨，产值${(n % 400) + 3}亿元，带动就业${((n % 90) + 1) * 100}人。</p>`;
const sentences = (count: number) => Array.from({ length: count }, (_, n) => sentence(n)).join('');
const page = (body: string) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>青石湾项目汇总</title></head><body><h1>青石湾项目汇总</h1><p>2025-04-02 来源：青石湾日报</p><div class="content">${body}</div></body></html>`;
const plain = '<p>这一段没有数字，只有文字，说的是海湾的风和港口的船，以及岸边的人们怎样生活。</p>';

const tooBig: Record<string, string> = {
  ...(isLong && { 'a text of 20 MB': page(plain.repeat(Math.ceil(20e6 / Buffer.byteLength(plain)))) }),
  'a text with 100,000 figures': page(sentences(20_000)),
};

for (const [name, body] of Object.entries(tooBig))
  test(`${name} is said to be too big, whole or in part, and the next page is read`, async ({ yijian, site }) => {
    const server = await serve(() => ({ body }));
    try {
      const tab = await yijian.open(server.address);
      const popup = await yijian.click(tab);
      const answer = popup.getByRole('heading', { name: pageProblems.pageTooBig.says });
      await expect(answer).toBeVisible({ timeout: 120_000 });
      await expect(popup.getByText(pageProblems.pageTooBig.next)).toBeVisible();
      await popup.getByRole('button', { name: '取整页文字' }).click();
      await expect(answer).toBeVisible({ timeout: 120_000 });
      await popup.close();
      await tab.close();
      const next = await yijian.click(await yijian.open(site.url('sample')));
      await expect(next.locator('.figure-item').first()).toBeVisible();
    } finally {
      await server.close();
    }
  });

test('an article with 5,000 figures is read, saved, and shown in the library a part at a time', async ({ yijian }) => {
  const server = await serve(() => ({ body: page(sentences(1_000)) }));
  try {
    const popup = await yijian.click(await yijian.open(server.address));
    await saveButton(popup).click();
    await expect(savedState(popup)).toBeVisible();
    await popup.close();
    const library = await yijian.openExtensionPage('library.html');
    await library.getByText('青石湾项目汇总').first().click();
    await expect(library.locator('.figure-card')).toHaveCount(200);
    await library.getByRole('button', { name: '还有 4,800 个' }).click();
    await expect(library.locator('.figure-card')).toHaveCount(400);
    await expect(library.locator('.text-figure')).toHaveCount(5_000);
  } finally {
    await server.close();
  }
});

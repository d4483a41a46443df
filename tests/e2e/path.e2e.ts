import { expect, test } from './extension';

test('a click reads the page and the popup says what it is', async ({ yijian, site }) => {
  const page = await yijian.open(site.url('sample'));
  const popup = await yijian.click(page);
  await expect(popup.getByRole('heading', { name: /云溪市二十七个重大项目春季集中开工/ })).toBeVisible();
  await popup.screenshot({ path: 'test-results/popup.png' });
});

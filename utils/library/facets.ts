import type { Row } from './store/row';

/** What a list can be narrowed by (筛选项), in the order in which they are shown. `of` says whose property it is. */
export const facets = [
  { name: 'state', zh: '状态', of: 'clipping' },
  { name: 'review', zh: '核对', of: 'figure' },
  { name: 'measure', zh: '指标', of: 'figure' },
  { name: 'stage', zh: '阶段', of: 'figure' },
  { name: 'planned', zh: '计划/实际', of: 'figure' },
  { name: 'place', zh: '地区', of: 'clipping' },
  { name: 'month', zh: '月份', of: 'clipping' },
  { name: 'source', zh: '来源', of: 'clipping' },
  { name: 'tag', zh: '标签', of: 'clipping' },
] as const;
export type Facet = (typeof facets)[number]['name'];

/** The values that a row has for a facet: none where the page did not tell, or where only single figures have it. */
export function facetValues(row: Row, facet: Facet): readonly string[] {
  switch (facet) {
    case 'state':
      return [row.state];
    case 'month':
      return row.published ? [row.published.slice(0, 7)] : [];
    case 'place':
      return row.place ? [row.place] : [];
    case 'measure':
      return row.measures;
    case 'stage':
      return row.stages;
    case 'source':
      return row.source ? [row.source] : [];
    case 'tag':
      return row.tags;
    case 'review':
    case 'planned':
      return [];
  }
}

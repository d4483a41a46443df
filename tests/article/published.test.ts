import { expect, test } from 'vitest';
import { momentIn } from '../../utils/article/moment';

test.each([
  ['2024-03-16', '2024-03-16'],
  ['2024年3月16日 09:05', '2024-03-16T09:05'],
  ['2024/3/6 9:08:15', '2024-03-06T09:08:15'],
  ['2009年11月09日11:58', '2009-11-09T11:58'],
  ['2023-09-18（星期一）10:20', '2023-09-18T10:20'],
  ['2024年6月3日 下午 4:05', '2024-06-03T16:05'],
  ['2012-01-11 08:30 PM', '2012-01-11T20:30'],
  ['中華民國112年2月16日', '2023-02-16'],
  ['2024-05-22T00:21:04.000Z', '2024-05-22T08:21:04'],
  ['2020-02-29T18:34:31+08:00', '2020-02-29T18:34:31'],
])('%s is %s in Beijing', (text, moment) => {
  expect(momentIn(text)).toBe(moment);
});

test.each([
  ['2024-03-16 00:00:00', '2024-03-16'],
  ['2007-08-20-23:59:59', '2007-08-20'],
])('the time of %s is a placeholder and left out', (text, moment) => {
  expect(momentIn(text)).toBe(moment);
});

test.each(['09-30 22:46', '3小时前', '昨天', '2024-13-01', '电话0535-2024318', '1080×1920'])(
  '%s names no day with its year',
  (text) => {
    expect(momentIn(text)).toBeNull();
  },
);

/** Project stages (项目阶段), from an idea to a running plant. The order is the order of progress. */
export const stages = [
  { name: 'reserve',     zh: '储备' },
  { name: 'negotiating', zh: '在谈' },
  { name: 'signed',      zh: '签约' },
  { name: 'landed',      zh: '落地' },
  { name: 'started',     zh: '开工' },
  { name: 'building',    zh: '在建' },
  { name: 'completed',   zh: '竣工' },
  { name: 'operating',   zh: '投产' },
] as const;

export type Stage = (typeof stages)[number]['name'];

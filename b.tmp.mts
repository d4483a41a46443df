import { parseRows } from './bench/parse';
for (const r of await parseRows()) console.log(r.name, r.value.toFixed(3), r.unit);

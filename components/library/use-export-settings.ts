import { useEffect, useState } from 'preact/hooks';
import type { Library } from '../../utils/library/database';
import { figureColumns } from '../../utils/library/export/columns';
import type { Format } from '../../utils/library/export/export';
import { language } from '../words';
import { libraryWords as words } from './words';

/** How to export (导出设置). */
export interface ExportSettings {
  format: Format;
  /** Names of the columns, in their order. */
  columns: readonly string[];
  /** Heads that a person has given to columns. */
  heads: Readonly<Record<string, string>>;
  /** How the other columns are called: by their Chinese terms, or by the names that programs read. */
  headsIn: 'terms' | 'names';
  onlyReviewed: boolean;
}

/** A way to export that has a name (导出方案). */
export interface ExportProfile extends ExportSettings {
  name: string;
}

const MOST = 20;

export function useExportSettings(library: Library) {
  const [settings, setSettings] = useState<ExportSettings>(start);
  const [profiles, setProfiles] = useState<readonly ExportProfile[]>([]);
  const change = (some: Partial<ExportSettings>) => setSettings((before) => ({ ...before, ...some }));
  useEffect(() => {
    library.facts.get('exportProfiles').then((fact) => {
      // Profiles of earlier versions name no heads.
      const known = ((fact?.value ?? []) as ExportProfile[]).map((one) => ({ ...start(), ...one }));
      setProfiles(known);
      const last = known.find(({ name }) => name === words.exportLast);
      if (last) change(last);
    }, console.error);
  }, [library]);
  const keep = (next: readonly ExportProfile[]) => {
    setProfiles(next);
    return library.facts.put({ key: 'exportProfiles', value: next });
  };
  return {
    settings,
    change,
    /** Those that a person named; what was used last is taken up by itself. */
    profiles: profiles.filter(({ name }) => name !== words.exportLast),
    remember: (name: string) =>
      keep([{ ...settings, name }, ...profiles.filter((one) => one.name !== name)].slice(0, MOST)),
    forget: (name: string) => keep(profiles.filter((one) => one.name !== name)),
  };
}

function start(): ExportSettings {
  return {
    format: 'xlsx',
    columns: figureColumns.map(({ name }) => name),
    heads: {},
    headsIn: language.code === 'en' ? 'names' : 'terms',
    onlyReviewed: false,
  };
}

/** The head of every column under these settings, where it is not the column's own term. */
export function headsOf({ heads, headsIn }: ExportSettings): Record<string, string> {
  const names = headsIn === 'names' ? Object.fromEntries(figureColumns.map(({ name }) => [name, name])) : {};
  return { ...names, ...heads };
}

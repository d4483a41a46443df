import { useEffect, useRef, useState } from 'preact/hooks';
import { figureColumns } from '../../../utils/library/export/columns';
import type { Format } from '../../../utils/library/export/export';
import type { Library } from '../../../utils/library/store/database';
import { language } from '../../words';
import { libraryWords as words } from '../words';

/** How to export (导出设置). */
export interface ExportSettings {
  format: Format;
  /** Names of the columns, in their order. */
  columns: readonly string[];
  /** Heads that a person has given to columns, as typed. */
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
  const isTouched = useRef(false);
  const change = (some: Partial<ExportSettings>) => {
    isTouched.current = true;
    setSettings((before) => ({ ...before, ...some }));
  };
  useEffect(() => {
    library.facts.get('exportProfiles').then((fact) => {
      const known = ((fact?.value ?? []) as ExportProfile[]).map(whole);
      setProfiles(known);
      const last = known.find(({ name }) => name === words.exportLast);
      // Who has already begun to choose goes on from there.
      if (last && !isTouched.current) change(last);
    }, console.error);
  }, [library]);
  // Of what is stored, not of what is shown: who is faster than the reading of the profiles must lose none.
  const keep = (next: (before: readonly ExportProfile[]) => readonly ExportProfile[]) =>
    library.transaction('rw', library.facts, async () => {
      const kept = next(((await library.facts.get('exportProfiles'))?.value ?? []) as ExportProfile[]);
      await library.facts.put({ key: 'exportProfiles', value: kept });
      setProfiles(kept.map(whole));
    });
  return {
    settings,
    change,
    /** Those that a person named; what was used last is taken up by itself. */
    profiles: profiles.filter(({ name }) => name !== words.exportLast),
    remember: (name: string) =>
      keep((before) => [{ ...settings, name }, ...before.filter((one) => one.name !== name)].slice(0, MOST)),
    forget: (name: string) => keep((before) => before.filter((one) => one.name !== name)),
  };
}

/** Profiles of earlier versions name no heads. */
function whole(profile: ExportProfile): ExportProfile {
  return { ...start(), ...profile };
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
  const given = Object.entries(heads).map(([name, head]) => [name, head.trim()] as const);
  return { ...names, ...Object.fromEntries(given.filter(([, head]) => head)) };
}

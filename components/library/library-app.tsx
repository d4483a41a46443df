import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { currentClipping, type FieldPath, figureFields, type ReviewedFigure } from '../../utils/library/clipping';
import {
  clearField,
  erase,
  getClippings,
  restore,
  undoWrites,
  type Written,
  writeAll,
} from '../../utils/library/clippings';
import { type Library, libraryProblem } from '../../utils/library/database';
import type { Json } from '../../utils/library/edits';
import { figureColumns as exportColumns, figureItems } from '../../utils/library/export/columns';
import { tsvLine } from '../../utils/library/export/csv';
import { type Facet, facets } from '../../utils/library/facets';
import { select } from '../../utils/library/index/select';
import { markedWords } from '../../utils/library/query';
import { reopening } from '../../utils/library/reopening';
import type { Summand } from '../../utils/library/sums';
import { citation } from '../../utils/reading/citation';
import type { MoneyUnit } from '../amount';
import { Chart } from './chart';
import { ClippingDetail, cleanTag } from './clipping-detail';
import { ExportDialog, type ExportScope } from './export-dialog';
import { FacetPanel } from './facet-panel';
import { FootBar } from './foot-bar';
import { ImportDialog } from './import-dialog';
import { KeySheet } from './key-sheet';
import { LibraryNotice } from './library-notice';
import { ProjectsView } from './projects-view';
import { ReviewMode } from './review-mode';
import { SavedViews } from './saved-views';
import { SumLine } from './sum-line';
import { clippingCells, clippingColumns, figureCells, figureColumns } from './table-columns';
import { facetValueTerm, measureTerm } from './terms';
import { useHits } from './use-hits';
import { useLibrary } from './use-library';
import { useClippings, useRows } from './use-shown';
import { useView } from './use-view';
import { addressOf, places, sortedBy, viewFrom } from './view';
import { VirtualTable } from './virtual-table';
import { libraryFailures, libraryTerms, libraryWords as words } from './words';

interface Toast {
  says: string;
  written: Written[];
}

/** The library page: one state in the address, the database as its store. */
export function LibraryApp({ library, tool }: { library: Library; tool: string }) {
  const [view, go] = useView();
  const state = useLibrary(library);
  const hits = useHits(state, view);
  const clippings = useClippings(library, state.version);
  const lightRows = useRows(library, state.version);
  const [cursor, setCursor] = useState(-1);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [anchor, setAnchor] = useState(0);
  const [toast, setToast] = useState<Toast | null>(null);
  const [isEditing, setEditing] = useState(false);
  const [sheet, setSheet] = useState<'keys' | 'export' | 'import' | 'review' | null>(null);
  const [dropped, setDropped] = useState<File | null>(null);
  const [isCharting, setCharting] = useState(false);
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const [widths, setWidths] = useState<Record<string, number>>({});
  /** The figures that a review goes through, as they were when it began, and where it stands. */
  const [reviewing, setReviewing] = useState<{ list: { id: string; index: number }[]; at: number; done: number }>({
    list: [],
    at: 0,
    done: 0,
  });
  const undoable = useRef<Written[][]>([]);
  useEffect(() => {
    library.facts.get('columns').then((fact) => {
      const kept = fact?.value as { hidden: string[]; widths: Record<string, number> } | undefined;
      if (!kept) return;
      setHidden(kept.hidden);
      setWidths(kept.widths);
    }, console.error);
  }, [library]);
  const keepColumns = (change: { hidden?: readonly string[]; widths?: Record<string, number> }) => {
    const next = { hidden, widths, ...change };
    setHidden(next.hidden);
    setWidths(next.widths);
    library.facts.put({ key: 'columns', value: next }).catch(console.error);
  };
  const search = useRef<HTMLInputElement>(null);
  const visible = useRef<[number, number]>([0, 0]);

  const byFigure = view.at === 'figures';
  const allColumns = byFigure ? figureColumns : clippingColumns;
  const columns = allColumns.filter(({ key }) => !hidden.includes(key));
  const { index } = state;
  const { order, selection } = hits;
  const isFirst =
    !index && view.at === 'clippings' && view.shelf === 'kept' && !view.search && Object.keys(view.choice).length === 0;
  const count = order ? order.items.length : isFirst ? state.firstRows.length : 0;
  const marked = useMemo(() => markedWords(hits.query), [hits.query]);

  /** The clipping and, in the view of figures, the figure's number that stand in a row. */
  const rowAt = (row: number): { id: string; figure: number | null; place: number } | null => {
    if (!index || !order) return state.firstRows[row] ? { id: state.firstRows[row].id, figure: null, place: -1 } : null;
    const place = order.slice(row, row + 1)[0];
    if (place === undefined) return null;
    const { ids, clipping: _, figure } = index.columns;
    return byFigure
      ? { id: ids[figure.clipping[place] as number] as string, figure: figure.index[place] as number, place }
      : { id: ids[place] as string, figure: null, place };
  };

  const wantVisible = () => {
    const ids: string[] = [];
    for (let row = visible.current[0]; row < Math.min(count, visible.current[1]); row++) {
      const found = rowAt(row);
      if (found) ids.push(found.id);
    }
    if (byFigure) clippings.want(view.open ? [...ids, view.open] : ids);
    else {
      if (index) lightRows.want(ids);
      if (view.open) clippings.want([view.open]);
    }
  };
  useEffect(wantVisible, [order, state.version, view.open, view.at]);
  useEffect(() => {
    setChosen(new Set());
    setCursor(-1);
  }, [view.at, view.shelf, view.search, JSON.stringify(view.choice), JSON.stringify(view.sort)]);

  const opened = view.open ? clippings.get(view.open) : undefined;

  const attempt = async (act: () => Promise<void>) => {
    try {
      await reopening(library, act);
    } catch (error) {
      console.error(error);
      const { says, next } = libraryFailures[libraryProblem(error).code];
      setToast({ says: says + next, written: [] });
    }
  };
  const writeWith = (writes: readonly { id: string; path: FieldPath; value: Json }[], says: string) =>
    attempt(async () => {
      if (writes.length === 0) return;
      const written = await writeAll(library, writes);
      undoable.current.push(written);
      setToast({ says, written });
    });
  const undo = (written?: Written[]) =>
    attempt(async () => {
      const last = written ?? undoable.current.at(-1);
      if (!last) return setToast({ says: words.nothingToUndo, written: [] });
      undoable.current = undoable.current.filter((one) => one !== last);
      await undoWrites(library, last);
      setToast({ says: words.undone, written: [] });
    });

  /** The rows that an act is meant for: the chosen ones, else the one at the cursor. */
  const targets = (): { id: string; figure: number | null }[] => {
    const rows = chosen.size > 0 ? [...chosen] : cursor >= 0 ? [cursor] : [];
    return rows.flatMap((row) => rowAt(row) ?? []);
  };
  const clippingIds = () => {
    const ids = [...new Set(targets().map(({ id }) => id))];
    return ids.length > 0 ? ids : view.open ? [view.open] : [];
  };

  const review = (figures: readonly { id: string; key: string }[], value: 'confirmed' | 'rejected' | 'unreviewed') =>
    attempt(async () => {
      if (figures.length === 0) return;
      if (value === 'unreviewed') {
        for (const { id, key } of figures) {
          await clearField(library, id, `figures/${key}/review`);
          for (const field of figureFields) await clearField(library, id, `figures/${key}/${field}`);
        }
        return setToast({ says: words.unreview, written: [] });
      }
      const written = await writeAll(
        library,
        figures.map(({ id, key }) => ({ id, path: `figures/${key}/review` as const, value })),
      );
      undoable.current.push(written);
      setToast({
        says: value === 'confirmed' ? words.confirmed(figures.length) : words.rejected(figures.length),
        written,
      });
    });

  const targetFigures = async (): Promise<{ id: string; key: string }[]> => {
    if (view.open && view.figure && (!byFigure || chosen.size === 0)) return [{ id: view.open, key: view.figure }];
    if (!byFigure) return [];
    const rows = targets();
    clippings.want(rows.map(({ id }) => id));
    return rows.flatMap(({ id, figure }) => {
      const clipping = clippings.get(id);
      const key = clipping && figure !== null ? currentClipping(clipping).figures[figure]?.key : undefined;
      return key ? [{ id, key }] : [];
    });
  };

  // The chosen figures are read for their sum; a choice too large to be looked at one by one has none.
  const [summands, setSummands] = useState<Summand[] | null>(null);
  useEffect(() => {
    let isOpen = true;
    const read = async () => {
      if (!byFigure || chosen.size === 0 || chosen.size > 5000) return setSummands(null);
      const rows = targets();
      const found = new Map(
        (await getClippings(library, [...new Set(rows.map(({ id }) => id))])).map((clipping) => [
          clipping.id,
          clipping,
        ]),
      );
      const next = rows.flatMap(({ id, figure: n }) => {
        const clipping = found.get(id);
        const figure = clipping && n !== null ? currentClipping(clipping).figures[n] : undefined;
        return clipping && figure ? [{ clipping, figure }] : [];
      });
      if (isOpen) setSummands(next);
    };
    read().catch(console.error);
    return () => {
      isOpen = false;
    };
  }, [chosen, state.version]);

  const discardAll = (ids: readonly string[]) =>
    writeWith(
      ids.map((id) => ({ id, path: 'deleted', value: Date.now() })),
      words.discarded(ids.length),
    ).then(() => {
      setChosen(new Set());
      if (view.open && ids.includes(view.open)) go({ open: null, figure: null }, true);
    });

  const openRow = (row: number) => {
    const found = rowAt(row);
    if (!found) return;
    setCursor(row);
    clippings.want([found.id]);
    const clipping = clippings.get(found.id);
    const figure =
      clipping && found.figure !== null ? (currentClipping(clipping).figures[found.figure]?.key ?? null) : null;
    setEditing(false);
    go({ open: found.id, figure }, view.open !== null);
  };

  const toggle = (row: number, range: boolean) => {
    const next = new Set(chosen);
    if (range) for (let one = Math.min(anchor, row); one <= Math.max(anchor, row); one++) next.add(one);
    else if (next.has(row)) next.delete(row);
    else next.add(row);
    setAnchor(row);
    setCursor(row);
    setChosen(next);
  };

  const move = (by: number, extend = false) => {
    if (count === 0) return;
    const row = Math.max(0, Math.min(count - 1, cursor + by));
    if (extend) {
      const next = new Set(chosen);
      next.add(Math.max(0, cursor));
      next.add(row);
      setChosen(next);
    }
    setCursor(row);
    if (view.open) openRow(row);
  };

  /** To the next or previous figure of the open clipping. */
  const moveFigure = (by: number) => {
    if (!opened) return;
    const figures = [...currentClipping(opened).figures].sort((a, b) => a.start - b.start);
    const at = figures.findIndex(({ key }) => key === view.figure);
    const next = figures[Math.max(0, Math.min(figures.length - 1, at + by))];
    if (next) go({ figure: next.key }, true);
  };

  const copyCitation = (figure: ReviewedFigure) => {
    if (!opened) return;
    navigator.clipboard.writeText(citation(opened.capture.article, figure)).then(
      () => setToast({ says: words.copied, written: [] }),
      () => setToast({ says: words.copyFailed, written: [] }),
    );
  };

  /** Goes through the unreviewed figures of the chosen rows, or of everything that the view selects. */
  const startReview = () => {
    if (!index) return;
    const { ids, clipping, figure } = index.columns;
    const found = select(index.columns, {
      of: 'figure',
      shelf: view.shelf,
      choice: { ...view.choice, review: ['unreviewed'] },
    }).items;
    const wanted = new Set(chosen.size > 0 ? [...chosen].flatMap((row) => rowAt(row)?.id ?? []) : []);
    const places = new Set(order ? order.items : []);
    const list = Array.from(found)
      .filter((place) =>
        wanted.size > 0
          ? wanted.has(ids[figure.clipping[place] as number] as string)
          : places.has(byFigure ? place : (figure.clipping[place] as number)),
      )
      .sort(
        (a, b) =>
          (clipping.shelvedAt[figure.clipping[b] as number] as number) -
            (clipping.shelvedAt[figure.clipping[a] as number] as number) || a - b,
      )
      .map((place) => ({ id: ids[figure.clipping[place] as number] as string, index: figure.index[place] as number }));
    setReviewing({ list, at: 0, done: 0 });
    setEditing(false);
    setSheet('review');
  };
  const reviewed = reviewing.list[reviewing.at];
  const reviewedClipping = reviewed && clippings.get(reviewed.id);
  const reviewedFigure = reviewedClipping && currentClipping(reviewedClipping).figures[reviewed.index];
  useEffect(() => {
    if (sheet === 'review') clippings.want(reviewing.list.slice(reviewing.at, reviewing.at + 5).map(({ id }) => id));
  }, [sheet, reviewing, state.version]);
  const moveReview = (by: number) => {
    setEditing(false);
    setReviewing((before) => ({ ...before, at: Math.max(0, Math.min(before.list.length, before.at + by)) }));
  };
  const decide = (value: 'confirmed' | 'rejected') => {
    if (!reviewed || !reviewedFigure) return;
    review([{ id: reviewed.id, key: reviewedFigure.key }], value);
    setEditing(false);
    setReviewing((before) => ({ ...before, at: before.at + 1, done: before.done + 1 }));
  };
  const reviewKey = (event: KeyboardEvent): (() => void) | null => {
    if (event.ctrlKey || event.metaKey || event.altKey) return null;
    switch (event.key) {
      case 'y':
        return () => decide('confirmed');
      case 'x':
        return () => decide('rejected');
      case 'e':
        return () => setEditing(true);
      case 'ArrowRight':
      case 'j':
        return () => moveReview(1);
      case 'ArrowLeft':
      case 'k':
        return () => moveReview(-1);
      case 'u':
        return () => {
          undo();
          setReviewing((before) => ({ ...before, at: Math.max(0, before.at - 1), done: Math.max(0, before.done - 1) }));
        };
      default:
        return null;
    }
  };

  const exportScopes = (): ExportScope[] => {
    const chosenIds = [...new Set([...chosen].flatMap((row) => rowAt(row)?.id ?? []))];
    const isFiltered = view.shelf !== 'kept' || view.search !== '' || Object.keys(view.choice).length > 0;
    const filtered = () => {
      if (!index || !order) return [];
      const { ids, figure } = index.columns;
      const places = order.slice(0, order.items.length);
      return [
        ...new Set(Array.from(places, (place) => ids[byFigure ? (figure.clipping[place] as number) : place] as string)),
      ];
    };
    const all = async () => {
      const keys = await library.rows
        .where('[shelf+shelvedAt+id]')
        .between(['kept'], ['kept', []])
        .reverse()
        .primaryKeys();
      return keys as string[];
    };
    const scopes: ExportScope[] = [];
    if (chosenIds.length > 0) scopes.push({ name: 'selection', count: chosenIds.length, ids: async () => chosenIds });
    if (isFiltered) scopes.push({ name: 'filter', count: filtered().length, ids: async () => filtered() });
    return [...scopes, { name: 'all', count: state.counts.get('shelf/kept') ?? 0, ids: all }];
  };

  /** The chosen rows, or the one at the cursor, as a table on the clipboard. */
  const copyRows = () =>
    attempt(async () => {
      const rows = targets().slice(0, 10_000);
      const found = new Map(
        (await getClippings(library, [...new Set(rows.map(({ id }) => id))])).map((clipping) => [
          clipping.id,
          clipping,
        ]),
      );
      const lines = rows.flatMap(({ id, figure }) => {
        const clipping = found.get(id);
        const items = clipping ? figureItems([clipping]) : [];
        const key = clipping && figure !== null ? currentClipping(clipping).figures[figure]?.key : null;
        return items
          .filter((item) => figure === null || item.figure.key === key)
          .map((item) => tsvLine(exportColumns.map(({ value }) => value(item))));
      });
      await navigator.clipboard.writeText(tsvLine(exportColumns.map(({ zh }) => zh)) + lines.join(''));
      setToast({ says: words.copiedRows(lines.length), written: [] });
    });

  const pending = useRef('');
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    const isWriting = target.matches('input:not([type="checkbox"]), textarea, select');
    if (event.key === 'Escape') {
      if (sheet === 'export' || sheet === 'import') return;
      if (sheet) setSheet(null);
      else if (isWriting) target.blur();
      else if (isEditing) setEditing(false);
      else if (view.open) go({ open: null, figure: null });
      else if (chosen.size > 0) setChosen(new Set());
      else return;
      return event.preventDefault();
    }
    if (isWriting || (sheet && sheet !== 'review')) return;
    const act = sheet === 'review' ? reviewKey(event) : keyAct(event);
    if (!act) return;
    event.preventDefault();
    act();
  };
  const keyAct = (event: KeyboardEvent): (() => void) | null => {
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key === 'a')
      return () => setChosen(new Set(Array.from({ length: Math.min(count, 100_000) }, (_, row) => row)));
    if (command && event.key === 'z') return () => undo();
    if (command && event.key === 'c' && targets().length > 0 && getSelection()?.isCollapsed !== false)
      return () => copyRows();
    if (command || event.altKey) return null;
    if (pending.current === 'g') {
      pending.current = '';
      const at = { c: 'clippings', p: 'projects', d: 'figures' }[event.key] as (typeof view)['at'] | undefined;
      return at ? () => go({ at, open: null, figure: null }) : null;
    }
    const onButton = (event.target as HTMLElement).matches('button, a, summary, input');
    switch (event.key) {
      case 'g':
        return () => {
          pending.current = 'g';
        };
      case 'j':
        return () => (view.open && !byFigure ? moveFigure(1) : move(1));
      case 'k':
        return () => (view.open && !byFigure ? moveFigure(-1) : move(-1));
      case 'ArrowDown':
        return () => move(1, event.shiftKey);
      case 'ArrowUp':
        return () => move(-1, event.shiftKey);
      case 'PageDown':
        return () => move(15);
      case 'PageUp':
        return () => move(-15);
      case 'Home':
        return () => move(-count);
      case 'End':
        return () => move(count);
      case 'Enter':
        return onButton ? null : () => openRow(Math.max(0, cursor));
      case ' ':
        return onButton || cursor < 0 ? null : () => toggle(cursor, false);
      case 'y':
        return () => targetFigures().then((figures) => review(figures, 'confirmed'));
      case 'x':
        return () => targetFigures().then((figures) => review(figures, 'rejected'));
      case 'e':
        return view.open && view.figure ? () => setEditing(true) : null;
      case 't':
        return () => document.getElementById('tag-input')?.focus();
      case 'r':
        return startReview;
      case '#':
      case 'Delete':
        return () => discardAll(clippingIds());
      case 'u':
        return () => undo();
      case '/':
        return () => search.current?.focus();
      case '?':
        return () => setSheet('keys');
      default:
        return null;
    }
  };
  const onKeyNow = useRef(onKey);
  onKeyNow.current = onKey;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyNow.current(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);

  const shownCells = (cells: readonly ComponentChildren[]) =>
    cells.filter((_, n) => !hidden.includes(allColumns[n]?.key ?? ''));
  const chips = facets.flatMap(({ name }) => (view.choice[name] ?? []).map((value) => [name, value] as const));
  const choose = (facet: Facet, values: readonly string[]) => {
    const { [facet]: _, ...others } = view.choice;
    go({ choice: values.length > 0 ? { ...others, [facet]: values } : others });
  };
  const isEmptyLibrary =
    index !== null && (state.counts.get('shelf/kept') ?? 0) === 0 && count === 0 && !view.search && chips.length === 0;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file may be dropped anywhere; the button does the same by key
    <div
      class="library"
      data-at={view.at}
      data-open={view.open ? true : undefined}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer?.files ?? [];
        if (!file) return;
        setDropped(file);
        setSheet('import');
      }}
    >
      <header class="library-bar">
        <h1>{words.title}</h1>
        <nav aria-label={words.views} class="library-views">
          {places.map(({ name }) => (
            <button
              key={name}
              type="button"
              aria-current={view.at === name}
              onClick={() => go({ at: name, open: null, figure: null })}
            >
              {libraryTerms.places[name]}
            </button>
          ))}
        </nav>
        <input
          ref={search}
          type="search"
          class="library-search"
          aria-label={words.search}
          placeholder={words.search}
          title={words.searchHint}
          value={view.search}
          onInput={(event) => go({ search: event.currentTarget.value }, true)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) event.currentTarget.blur();
          }}
        />
        <label class="library-unit">
          {words.moneyUnit}
          <select value={view.unit} onChange={(event) => go({ unit: event.currentTarget.value as MoneyUnit }, true)}>
            {Object.entries(words.units).map(([unit, says]) => (
              <option key={unit} value={unit}>
                {says}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => setSheet('import')}>
          {words.import}
        </button>
        <button type="button" onClick={() => setSheet('export')}>
          {words.export}
        </button>
        <button type="button" onClick={() => setSheet('keys')} aria-label={words.keys}>
          ?
        </button>
      </header>

      {view.at !== 'projects' && (
        <FacetPanel
          shelf={view.shelf}
          shelfCounts={state.counts}
          counts={selection?.counts ?? null}
          of={byFigure ? 'figure' : 'clipping'}
          choice={view.choice}
          onShelf={(shelf) => go({ shelf, open: null, figure: null })}
          onChoose={choose}
        />
      )}

      <main class="library-list">
        <div class="library-status" hidden={view.at === 'projects'}>
          <span>{words.rows(index ? count : (state.counts.get(`shelf/${view.shelf}`) ?? 0), view.at)}</span>
          {state.progress && <span>{words.preparing(state.progress.done, state.progress.all)}</span>}
          {hits.searching && <span>{words.searching(hits.searching.looked, hits.searching.all)}</span>}
          {chips.map(([facet, value]) => (
            <button
              key={facet + value}
              type="button"
              class="filter-chip"
              aria-label={words.clearOne(facetValueTerm(facet, value))}
              onClick={() =>
                choose(
                  facet,
                  (view.choice[facet] ?? []).filter((one) => one !== value),
                )
              }
            >
              {facetValueTerm(facet, value)} ×
            </button>
          ))}
          {(chips.length > 0 || view.search) && (
            <button type="button" class="plain-button" onClick={() => go({ choice: {}, search: '' })}>
              {words.clear}
            </button>
          )}
          {byFigure && count > 0 && (
            <button type="button" aria-expanded={isCharting} onClick={() => setCharting(!isCharting)}>
              {words.chart}
            </button>
          )}
          <SavedViews
            library={library}
            address={addressOf({ ...view, open: null, figure: null })}
            onView={(address) => go(viewFrom(address))}
            onSays={(says) => setToast({ says, written: [] })}
          />
          {count > 0 && (
            <details class="column-chooser">
              <summary>{words.hideColumn}</summary>
              <ul>
                {allColumns.map(({ key }) => (
                  <li key={key}>
                    <label>
                      <input
                        type="checkbox"
                        checked={!hidden.includes(key)}
                        onChange={() =>
                          keepColumns({
                            hidden: hidden.includes(key) ? hidden.filter((one) => one !== key) : [...hidden, key],
                          })
                        }
                      />
                      {words.columns[key]}
                    </label>
                  </li>
                ))}
              </ul>
            </details>
          )}
          {count > 0 && index && view.at !== 'projects' && (
            <button type="button" class="library-review" onClick={startReview}>
              {words.review} <kbd>r</kbd>
            </button>
          )}
        </div>
        {isCharting && byFigure && index && selection && count > 0 && (
          <Chart
            library={library}
            columns={index.columns}
            items={selection.items}
            onSays={(says) => setToast({ says, written: [] })}
          />
        )}
        {chosen.size > 0 && (
          <div class="library-bulk" role="toolbar" aria-label={words.selected(chosen.size)}>
            <span>{words.selected(chosen.size)}</span>
            {byFigure && (
              <>
                <button type="button" onClick={() => targetFigures().then((figures) => review(figures, 'confirmed'))}>
                  {words.confirm}
                </button>
                <button type="button" onClick={() => targetFigures().then((figures) => review(figures, 'rejected'))}>
                  {words.reject}
                </button>
              </>
            )}
            <form
              class="tag-input"
              onSubmit={(event) => {
                event.preventDefault();
                const input = event.currentTarget.elements.namedItem('tag') as HTMLInputElement;
                const tag = cleanTag(input.value);
                const ids = clippingIds();
                if (tag)
                  writeWith(
                    ids.map((id) => ({ id, path: `tags/${tag}` as const, value: true })),
                    words.tagged(tag, ids.length),
                  );
                input.value = '';
              }}
            >
              <input name="tag" id="tag-input" aria-label={words.tagChosen} placeholder={words.addTag} maxLength={40} />
            </form>
            <button type="button" onClick={() => discardAll(clippingIds())}>
              {words.discard}
            </button>
            {byFigure && summands && <SumLine chosen={summands} unit={view.unit} />}
            <button type="button" class="plain-button" onClick={() => setChosen(new Set())}>
              {words.selectNone}
            </button>
          </div>
        )}
        {state.problem && <LibraryNotice problem={state.problem} tool={tool} onRetry={state.retry} />}
        {view.at === 'projects' && !isEmptyLibrary ? (
          <ProjectsView
            library={library}
            version={state.version}
            search={view.search}
            unit={view.unit}
            open={view.open}
            onOpen={(open) => go({ open, figure: null }, view.open !== null)}
            onClipping={(open, figure) => go({ at: 'clippings', open, figure, search: '', choice: {} })}
            onSays={(says) => setToast({ says, written: [] })}
          />
        ) : isEmptyLibrary ? (
          <div class="library-empty">
            <h2>{words.empty}</h2>
            <ol>
              {words.emptySteps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </div>
        ) : order && count === 0 && !hits.searching ? (
          <div class="library-empty">
            <p>{words.noHit(view.search)}</p>
            <button type="button" onClick={() => go({ choice: {}, search: '' })}>
              {words.clear}
            </button>
          </div>
        ) : (
          <VirtualTable
            label={words.rows(count, view.at)}
            columns={columns}
            count={count}
            cursor={cursor}
            sort={view.sort}
            widths={widths}
            selectLabel={words.selectRow}
            onVisible={(from, to) => {
              visible.current = [from, to];
              wantVisible();
            }}
            onSort={(by, isAdded) => go({ sort: sortedBy(view.sort, by, isAdded) }, true)}
            onWidth={(column, width) => keepColumns({ widths: { ...widths, [column]: width } })}
            onPoint={setCursor}
            onOpen={openRow}
            onToggle={toggle}
            cells={(row) => {
              const found = rowAt(row);
              if (!found) return undefined;
              const isSelected = chosen.has(row);
              if (!byFigure) {
                const light = lightRows.get(found.id) ?? state.firstRows.find(({ id }) => id === found.id);
                return (
                  light && {
                    key: found.id,
                    isSelected,
                    isOpen: found.id === view.open,
                    label: light.title || words.untitled,
                    cells: shownCells(clippingCells(light, marked)),
                  }
                );
              }
              const clipping = clippings.get(found.id);
              const current = clipping && currentClipping(clipping);
              const figure = current?.figures[found.figure ?? -1];
              return (
                figure && {
                  key: `${found.id} ${figure.key}`,
                  isSelected,
                  isOpen: found.id === view.open && figure.key === view.figure,
                  label: `${measureTerm(figure.measure)} ${figure.quote}`,
                  cells: shownCells(figureCells(current, figure, view.unit, marked)),
                }
              );
            }}
          />
        )}
      </main>

      {view.open && opened && view.at !== 'projects' && (
        <ClippingDetail
          key={opened.id}
          clipping={opened}
          unit={view.unit}
          figureKey={view.figure}
          isEditing={isEditing}
          marked={marked}
          onFigure={(figure) => go({ figure: figure === view.figure ? null : figure }, true)}
          onWrite={(path, value) => writeWith([{ id: opened.id, path, value }], words.edited)}
          onReview={(figure, value) => review([{ id: opened.id, key: figure.key }], value)}
          onCorrect={(figure, field, value) =>
            writeWith([{ id: opened.id, path: `figures/${figure.key}/${field}` as FieldPath, value }], words.edited)
          }
          onEdit={(figure) => setEditing(figure !== null)}
          onCopy={copyCitation}
          onDiscard={() => discardAll([opened.id])}
          onRestore={() =>
            attempt(async () => {
              await restore(library, opened.id);
              setToast({ says: words.restored, written: [] });
              go({ open: null, figure: null }, true);
            })
          }
          onErase={() =>
            attempt(async () => {
              if (!confirm(words.eraseSure(1))) return;
              await erase(library, [opened.id]);
              setToast({ says: words.erased(1), written: [] });
              go({ open: null, figure: null }, true);
            })
          }
          onClose={() => go({ open: null, figure: null })}
        />
      )}

      <FootBar
        library={library}
        version={state.version}
        kept={state.counts.get('shelf/kept') ?? 0}
        tool={tool}
        onDone={(says) => setToast({ says, written: [] })}
      />
      {sheet === 'keys' && <KeySheet onClose={() => setSheet(null)} />}
      {sheet === 'review' && (
        <ReviewMode
          clipping={reviewedClipping}
          figure={reviewedFigure}
          unit={view.unit}
          left={reviewing.list.length - reviewing.at}
          done={reviewing.at}
          isEditing={isEditing}
          onReview={decide}
          onCorrect={(field, value) =>
            reviewed &&
            reviewedFigure &&
            writeWith(
              [{ id: reviewed.id, path: `figures/${reviewedFigure.key}/${field}` as FieldPath, value }],
              words.edited,
            )
          }
          onEdit={setEditing}
          onMove={moveReview}
          onClose={() => setSheet(null)}
        />
      )}
      {sheet === 'export' && (
        <ExportDialog
          library={library}
          scopes={exportScopes()}
          filter={addressOf({ ...view, open: null, figure: null })}
          tool={tool}
          onDone={(says) => setToast({ says, written: [] })}
          onClose={() => setSheet(null)}
        />
      )}
      {sheet === 'import' && (
        <ImportDialog
          library={library}
          file={dropped}
          onDone={(says) => setToast({ says, written: [] })}
          onClose={() => {
            setSheet(null);
            setDropped(null);
          }}
        />
      )}

      <div class="toast" role="status" data-shown={toast ? true : undefined}>
        {toast && (
          <>
            <span>{toast.says}</span>
            {toast.written.length > 0 && (
              <button type="button" onClick={() => undo(toast.written)}>
                {words.undo}
              </button>
            )}
          </>
        )}
      </div>
    </div>
  );
}

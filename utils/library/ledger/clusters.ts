import type { Mention } from './mention';
import { phaseOf } from './suggest';

/** Sets that grow together (union-find), and which of their links a person told. */
export class Clusters {
  private readonly parents: Map<string, string>;
  private readonly told: Map<string, string>;
  /** By root: the clippings of its mentions, and the phase that some of them name. */
  private readonly articles = new Map<string, ReadonlySet<string>>();
  private readonly phases = new Map<string, string | null>();

  constructor(mentions: readonly Mention[]) {
    this.parents = new Map(mentions.map(({ id }) => [id, id]));
    this.told = new Map(this.parents);
    for (const { id, clippingId, name } of mentions) {
      this.articles.set(id, new Set([clippingId]));
      this.phases.set(id, phaseOf(name));
    }
  }

  root(id: string, parents = this.parents): string {
    let at = id;
    while (parents.get(at) !== at) {
      const up = parents.get(at) as string;
      parents.set(at, parents.get(up) as string);
      at = up;
    }
    return at;
  }

  unite(a: string, b: string, isTold: boolean): void {
    const [from, to] = [this.root(a), this.root(b)];
    this.parents.set(from, to);
    if (from !== to) {
      this.articles.set(to, new Set([...this.articlesOf(from), ...this.articlesOf(to)]));
      this.phases.set(to, this.phases.get(to) ?? this.phases.get(from) ?? null);
    }
    if (isTold) this.told.set(this.root(a, this.told), this.root(b, this.told));
  }

  /** Whether uniting a and b would bring x and y together. */
  wouldJoin(a: string, b: string, x: string, y: string): boolean {
    const [one, other] = [this.root(a), this.root(b)];
    const [left, right] = [this.root(x), this.root(y)];
    return (one === left && other === right) || (one === right && other === left);
  }

  /** Whether some article speaks of both a's and b's project. */
  shareArticle(a: string, b: string): boolean {
    const [one, other] = [this.root(a), this.root(b)];
    if (one === other) return false;
    const articles = this.articlesOf(other);
    return [...this.articlesOf(one)].some((article) => articles.has(article));
  }

  /** Whether a's project is another phase than b's: a mention that names none is of the phase that it was found to mean. */
  areOtherPhases(a: string, b: string): boolean {
    return this.phases.get(this.root(a)) !== this.phases.get(this.root(b));
  }

  private articlesOf(root: string): ReadonlySet<string> {
    return this.articles.get(root) as ReadonlySet<string>;
  }

  isTold(ids: readonly string[]): boolean {
    return new Set(ids.map((id) => this.root(id, this.told))).size === 1;
  }
}

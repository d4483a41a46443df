import type { Stage } from '../figures/lexicon/stages';

/** A project (项目): one named undertaking with at least one figure, or a counted group of them. */
export interface Project {
  /** The fullest form the article has, simplified and clean. */
  name: string;
  /** Total investment in the base unit of `currency`, or null. */
  investment: number | null;
  /** ISO 4217, or null without an investment. */
  currency: string | null;
  /** Number of projects of a group, 1 for a single one, null for a group of unknown size. */
  count: number | null;
  /** The furthest stage that the article states. */
  stage: Stage | null;
  /** The investor or operator that its name or its sentence tells. */
  company: string | null;
  /** The county, town, zone … that its name or sentence tells, else the one that the article is about. */
  place: string | null;
  /** Indexes into the reading's figures. */
  figures: number[];
}

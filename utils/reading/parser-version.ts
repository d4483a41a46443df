/**
 * The version of the parser (识别规则的版本). Every clipping carries the one that read it, so that clippings of an older one can be read anew. Raised
 * before a release that finds other figures than the one before it.
 */
export const PARSER = 1;

/** OpenCC's tables of traditional (繁体) to simplified (简体): pairs `繁 简` separated by `|`. The package types only its converters. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
declare module 'opencc-js/dict/TSPhrases' {
  const pairs: string;
  export default pairs;
}

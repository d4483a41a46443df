declare module '@mozilla/readability/Readability' {
  export { Readability as default } from '@mozilla/readability';
}

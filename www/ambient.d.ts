// What esbuild puts in place: generated files that are not JavaScript, and constants.

/** The version of the package. */
declare const VERSION: string;

declare module "*.gz" {
  /** The file in base64. */
  const base64: string;
  export default base64;
}
declare module "*.txt" {
  const text: string;
  export default text;
}

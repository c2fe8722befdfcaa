// What esbuild puts in place: generated files that are not JavaScript, and constants.

/** The version of the package. */
declare const VERSION: string;

/** The paths of the demo page's files, for its service worker. */
declare const FILES: string[];

/** What a service worker sees of itself; TypeScript has it in a library that shuts out the DOM. */
interface ServiceWorkerSelf {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: { waitUntil(done: Promise<unknown>): void }) => void): void;
  addEventListener(type: "fetch", listener: (event: { request: Request; respondWith(answer: Promise<Response>): void }) => void): void;
}

declare module "*.gz" {
  /** The file in base64. */
  const base64: string;
  export default base64;
}
declare module "*.txt" {
  const text: string;
  export default text;
}

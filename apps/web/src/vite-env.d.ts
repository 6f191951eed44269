/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** The company's accent colour, as #rrggbb; its shades are corrected for contrast. */
  readonly VITE_ACCENT?: string;
}

/** A drawn signature: its strokes as one SVG path, and the same as a picture for files that hold no paths. Sizes in pixels. */
export interface Signature {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly png: Uint8Array<ArrayBuffer>;
}

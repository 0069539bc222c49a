/** Where pictures lie. A key (`products/mug.webp`) names one picture for ever. */
export interface PictureStore {
  /** null when there is none. */
  read(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Whole or not at all: nobody reads half of one. */
  write(key: string, bytes: Uint8Array): Promise<void>;
  /** Also of one that is not there. */
  remove(key: string): Promise<void>;
}

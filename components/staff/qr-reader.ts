'use client';

interface QrReader {
  detect(picture: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

interface QrReaderClass {
  new (options: { formats: Format[] }): QrReader;
  getSupportedFormats(): Promise<readonly string[]>;
}

declare global {
  interface Window {
    /** Chrome on Android, macOS and ChromeOS. */
    BarcodeDetector?: QrReaderClass;
  }
}

/** The counter's and the customers' own codes, and what stands on goods. */
type Format = 'qr_code' | 'ean_13' | 'ean_8' | 'upc_a' | 'code_128';
const options: { formats: Format[] } = { formats: ['qr_code', 'ean_13', 'ean_8', 'upc_a', 'code_128'] };

/** The browser's own reader, or one that is fetched only now: from this shop, never from elsewhere. */
export async function loadQrReader(): Promise<QrReader> {
  const own = window.BarcodeDetector;
  const formats = own ? await own.getSupportedFormats().catch(() => []) : [];
  if (own && options.formats.every((format) => formats.includes(format))) return new own(options);
  const { BarcodeDetector, prepareZXingModule } = await import('barcode-detector/ponyfill');
  const module = new URL('zxing-wasm/reader/zxing_reader.wasm', import.meta.url).href;
  prepareZXingModule({ overrides: { locateFile: () => module } });
  return new BarcodeDetector(options);
}

'use client';

interface QrReader {
  detect(picture: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

interface QrReaderClass {
  new (options: { formats: ['qr_code'] }): QrReader;
  getSupportedFormats(): Promise<readonly string[]>;
}

declare global {
  interface Window {
    /** Chrome on Android, macOS and ChromeOS. */
    BarcodeDetector?: QrReaderClass;
  }
}

const options: { formats: ['qr_code'] } = { formats: ['qr_code'] };

/** The browser's own reader, or one that is fetched only now: from this shop, never from elsewhere. */
export async function loadQrReader(): Promise<QrReader> {
  const own = window.BarcodeDetector;
  const formats = own ? await own.getSupportedFormats().catch(() => []) : [];
  if (own && formats.includes('qr_code')) return new own(options);
  const { BarcodeDetector, prepareZXingModule } = await import('barcode-detector/ponyfill');
  const module = new URL('zxing-wasm/reader/zxing_reader.wasm', import.meta.url).href;
  prepareZXingModule({ overrides: { locateFile: () => module } });
  return new BarcodeDetector(options);
}

import { MOST_PICTURE_BYTES } from '@/lib/catalog/editing/picture-limits';

/** A picture as the shop keeps it. */
export interface KeptPicture {
  url: string;
  width: number;
  height: number;
}

/** Sends one file; answers the picture, or the key of what to say. */
export async function uploadPicture(file: File): Promise<KeptPicture | string> {
  // Said before a large file is sent for nothing; the server counts for itself.
  if (file.size > MOST_PICTURE_BYTES) return 'picture_big';
  try {
    const answer = await fetch('/api/admin/pictures', { method: 'POST', body: file });
    const body = await answer.json();
    if (answer.ok) return body as KeptPicture;
    return body.fields?.picture?.code ?? 'picture_failed';
  } catch {
    return 'picture_failed';
  }
}

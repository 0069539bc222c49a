/** An answer that is written piece by piece, as fast as it is read; whoever hangs up ends the writing. */
export function streamedText(pieces: AsyncGenerator<string, void>, type: string): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return();
    },
  });
  return new Response(body, {
    headers: { 'content-type': type, 'cache-control': 'no-cache', 'x-robots-tag': 'noindex' },
  });
}

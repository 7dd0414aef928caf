/** An answer's body, and no more of it than an answer can be. */

/** Bytes. 2 000 times are a fifth of it. */
const MOST = 4_000_000;

/** As JSON; undefined where it is none. @throws TypeError when the connection breaks */
export async function bodyOf({ body }: Response): Promise<unknown> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; reader && size <= MOST;) {
    const { done, value } = await reader.read();
    if (done) return parsed(text + decoder.decode());
    size += value.length;
    text += decoder.decode(value, { stream: true });
  }
  // Whatever it is, nobody here wrote it.
  void reader?.cancel();
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

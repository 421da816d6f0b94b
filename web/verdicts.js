import { element } from './element.js';

const order = ['original', 'update', 'near-duplicate', 'duplicate', 'unchanged', 'superseded', 'retracted', 'rejected'];
const everyMs = 5_000;

/** Keeps the counts per verdict in the head line, where the server gives them. */
export async function watchVerdicts(into) {
  const response = await fetch('/stats').catch(() => undefined);
  if (!response?.ok) return;
  const counts = await response.json();
  into.hidden = false;
  into.replaceChildren(
    ...order
      .filter((verdict) => typeof counts[verdict] === 'number')
      .map((verdict) =>
        element(
          'span',
          { class: `verdict ${verdict}` },
          element('b', {}, counts[verdict].toLocaleString()),
          ` ${verdict}`,
        ),
      ),
  );
  setTimeout(() => watchVerdicts(into), everyMs);
}

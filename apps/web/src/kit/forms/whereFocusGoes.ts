/** Once the page shows what an act led to. */
export function afterwards(go: () => void): void {
  requestAnimationFrame(go);
}

/** The first field with something wrong, unless the person is somewhere else by now. */
export function faultyFieldIn(place: Element): HTMLElement | null {
  const isElsewhere = document.activeElement !== document.body && !place.contains(document.activeElement);
  return isElsewhere ? null : place.querySelector<HTMLElement>('[aria-invalid="true"]');
}

/** The button with the focus is about to be gone: the focus goes to the nearest words that say what was done, or what is there. */
export function leadOn(button: Element): void {
  const around: Element[] = [];
  for (let one = button.parentElement; one !== null && one !== document.body; one = one.parentElement) around.push(one);
  afterwards(() => {
    if (document.activeElement !== document.body) return;
    const words = around.filter(({ isConnected }) => isConnected).flatMap((one) => wordsIn(one) ?? [])[0];
    if (words === undefined) return;
    if (words.tabIndex < 0) words.tabIndex = -1;
    words.focus({ preventScroll: true });
  });
}

function wordsIn(place: Element): HTMLElement | null {
  return (
    place.querySelector<HTMLElement>('[role="status"]:not(:empty)') ?? place.querySelector<HTMLElement>('h1, h2, h3')
  );
}

// Keeps the ticks of a checklist on this phone, where it lets us.

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-ticks]')) {
  const key = `berangkat-aman.centang.${form.dataset['ticks'] ?? ''}`;
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const status = form.querySelector('[role=status]');
  const count = () => {
    const done = boxes.filter(({ checked }) => checked).length;
    const words = form.dataset['ticked'] ?? '';
    if (status)
      status.textContent = words.replace('{done}', String(done)).replace('{all}', String(boxes.length));
  };
  const keep = () => {
    const ticked = boxes.filter(({ checked }) => checked).map(({ name }) => name);
    try {
      if (ticked.length > 0) localStorage.setItem(key, ticked.join(' '));
      else localStorage.removeItem(key);
    } catch {
      // No storage: the ticks last as long as the page.
    }
    count();
  };
  try {
    const ticked = new Set((localStorage.getItem(key) ?? '').split(' '));
    for (const box of boxes) box.checked = ticked.has(box.name);
  } catch {
    // As above.
  }
  form.addEventListener('change', keep);
  form.addEventListener('reset', () => setTimeout(keep));
  count();
}

export {};

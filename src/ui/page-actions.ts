// Print and read aloud need a script; without one their buttons stay hidden.
for (const printButton of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  printButton.hidden = false;
  printButton.addEventListener('click', () => print());
}

const readButton = document.querySelector<HTMLButtonElement>('[data-read]');
if (readButton && 'speechSynthesis' in globalThis) {
  const language = document.documentElement.lang;
  const idle = readButton.textContent;
  const offer = () => {
    // Only a voice of the page's language: another one would be noise, and a remote one would send the text away.
    const voice = speechSynthesis
      .getVoices()
      .find((v) => v.lang.toLowerCase().startsWith(language) && v.localService);
    readButton.hidden = !voice;
    readButton.onclick = () => {
      if (speechSynthesis.speaking) {
        speechSynthesis.cancel();
        readButton.textContent = idle;
        return;
      }
      readButton.textContent = readButton.dataset['stop'] ?? '';
      // One utterance per block: phones cut off long ones.
      const blocks = document.querySelectorAll<HTMLElement>(
        'main :is(h1,h2,h3,p,li,dt,dd):not(:has(p,li)):not([hidden])',
      );
      const texts = [...blocks]
        .filter((block) => !block.closest('[hidden],nav,[data-pagefind-ignore]') && block.offsetParent)
        .map((block) => block.innerText);
      texts.forEach((text, index) => {
        const utterance = new SpeechSynthesisUtterance(text);
        utterance.voice = voice ?? null;
        utterance.lang = language;
        if (index === texts.length - 1) utterance.onend = () => (readButton.textContent = idle);
        speechSynthesis.speak(utterance);
      });
    };
  };
  offer();
  speechSynthesis.addEventListener('voiceschanged', offer);
  addEventListener('pagehide', () => speechSynthesis.cancel());
}

// Keeps the offline package on the phone; a browser without service workers simply reads online.
if ('serviceWorker' in navigator && location.protocol !== 'file:') {
  addEventListener('load', () => {
    navigator.serviceWorker
      .register('/sw.js')
      .catch((error: unknown) => console.warn('offline package:', error));
  });
}

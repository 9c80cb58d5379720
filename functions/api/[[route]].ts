/** Cloudflare Pages: this one file answers `/api/*`; the same app as everywhere. */
import { createApp } from '../app.ts';
import { productionDependencies } from '../config.ts';

let app: ReturnType<typeof createApp> | undefined;

/** Handles a request on Pages; the environment holds the variables of functions/config.ts. */
export function onRequest(context: {
  request: Request;
  env: Record<string, string>;
}): Response | Promise<Response> {
  app ??= createApp(productionDependencies(context.env));
  return app.fetch(context.request);
}

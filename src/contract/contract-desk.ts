import type { PictureDesk } from '../core/pixels/measure-frame.ts';
import { ok } from '../core/result.ts';
import type { Client } from './client.ts';

/** Pictures and image sizes asked of the main thread, for whoever measures pixels. */
export const contractDesk = (client: Pick<Client, 'ask'>): PictureDesk => ({
  async frame(frameId, scale) {
    const answer = await client.ask('exportFrame', { frameId, scale });
    return answer.ok ? ok(answer.value.bytes) : answer;
  },
  async layer(layerId, scale) {
    const answer = await client.ask('exportLayer', { layerId, scale });
    return answer.ok ? ok(answer.value.bytes) : answer;
  },
  imageSize: (imageRef) => client.ask('readImage', { imageRef }),
});

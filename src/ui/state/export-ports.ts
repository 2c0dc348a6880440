import type { Client } from '../../contract/client.ts';
import type { FramePorts } from '../../core/bundle/take-frame.ts';
import { ok } from '../../core/result.ts';

/** Pictures for an export, through the plugin's main thread. */
export const picturePorts = (client: Pick<Client, 'ask'>): Pick<FramePorts, 'pixels' | 'layer'> => ({
  async pixels(frameId, scale) {
    const answer = await client.ask('exportFrame', { frameId, scale });
    return answer.ok ? ok(answer.value.bytes) : answer;
  },
  async layer(layerId, scale) {
    const answer = await client.ask('exportLayer', { layerId, scale });
    return answer.ok ? ok(answer.value.bytes) : answer;
  },
});

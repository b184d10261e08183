// The queues there are, with the shape of each job's data. A job carries ids only, never words about people.
import { z } from "zod";

export const jobShapes = {
  "send-message": z.object({ authorityId: z.uuid(), messageId: z.uuid() }),
  "count-timeliness": z.object({ authorityId: z.uuid() }),
  "drop-held-uploads": z.object({ authorityId: z.uuid() }),
} as const;

export type QueueName = keyof typeof jobShapes;
export type JobData<Name extends QueueName> = z.infer<(typeof jobShapes)[Name]>;
export const queueNames: readonly QueueName[] = ["send-message", "count-timeliness", "drop-held-uploads"];

/**
 * Five tries, further and further apart, up to an hour; then the job is kept as failed and shown to the administrator.
 * A worker that was killed is missed after half a minute, and its jobs are tried again.
 */
export const retryRule = {
  retryLimit: 5,
  retryDelay: 30,
  retryBackoff: true,
  retryDelayMax: 3600,
  heartbeatSeconds: 30,
} as const;

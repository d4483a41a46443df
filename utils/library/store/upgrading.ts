/** How far the upgrade of a library is (资料库升级), whichever page or worker of the program does it. */
export interface Upgrading {
  done: number;
  /** 0 while the browser makes new indexes, of which it tells nothing. */
  all: number;
}

const CHANNEL = 'yijian-upgrade';

/** Tells every page of the program how far an upgrade is, while it runs. */
export async function tellingUpgrade(upgrade: (tell: Tell) => Promise<void>): Promise<void> {
  const channel = new BroadcastChannel(CHANNEL);
  try {
    await upgrade((done, all) => channel.postMessage({ done, all } satisfies Upgrading));
    // What follows, new indexes of the next version perhaps, the browser does by itself.
    channel.postMessage({ done: 0, all: 0 } satisfies Upgrading);
  } finally {
    channel.close();
  }
}

/** Tells that an upgrade has begun. */
export function announceUpgrade(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage({ done: 0, all: 0 } satisfies Upgrading);
  channel.close();
}

export type Tell = (done: number, all: number) => void;

/** Listens to upgrades, until what it returns is called. */
export function onUpgrading(listen: (upgrading: Upgrading) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => listen(data);
  return () => channel.close();
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftKeeper } from './draft-keeper.ts';
import { OpenDrafts } from './open-drafts.ts';

const key = 'casework contact c1 ';

function keeperOn(save: () => Promise<{ updatedAt: string }>): DraftKeeper<{ text: string }> {
  const store = { load: async () => null, save, discard: async () => undefined };
  return new DraftKeeper(store, { text: '' }, 0);
}

describe('the drafts of all forms', () => {
  let drafts: OpenDrafts;
  const works = vi.fn(async () => ({ updatedAt: '2026-03-02T09:00:00.000Z' }));
  const fails = vi.fn(async (): Promise<{ updatedAt: string }> => {
    throw new Error('full');
  });

  beforeEach(() => {
    vi.useFakeTimers();
    vi.clearAllMocks();
    drafts = new OpenDrafts();
  });
  afterEach(() => vi.useRealTimers());

  const opened = async (save: () => Promise<{ updatedAt: string }>) => {
    const keeper = drafts.open(key, () => keeperOn(save));
    drafts.retain(key, keeper);
    await keeper.load();
    return keeper;
  };

  it('are kept when a form is left', async () => {
    const keeper = await opened(works);
    keeper.change({ text: 'Belde' });
    drafts.release(key);
    await vi.advanceTimersByTimeAsync(0);
    expect(works).toHaveBeenCalledOnce();
    expect(drafts.lastKeptAt).toBe('2026-03-02T09:00:00.000Z');
    expect(drafts.open(key, () => keeperOn(works))).not.toBe(keeper);
  });

  it('stay with the program when they could not be kept, and come back with the form', async () => {
    const keeper = await opened(fails);
    keeper.change({ text: 'Belde' });
    drafts.release(key);
    await vi.advanceTimersByTimeAsync(0);
    const again = drafts.open(key, () => keeperOn(fails));
    expect(again).toBe(keeper);
    expect(again.state.values.text).toBe('Belde');
  });

  it('say so while the text of a form that was left is not kept yet', async () => {
    let works = false;
    const keeper = await opened(async () => {
      if (!works) throw new Error('full');
      return { updatedAt: '2026-03-02T09:00:00.000Z' };
    });
    const heard = vi.fn();
    drafts.subscribe(heard);
    keeper.change({ text: 'Belde' });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(drafts.hasLeftUnsaved).toBe(false);
    drafts.release(key);
    await vi.advanceTimersByTimeAsync(0);
    expect(drafts.hasLeftUnsaved).toBe(true);
    works = true;
    heard.mockClear();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(drafts.hasLeftUnsaved).toBe(false);
    expect(heard).toHaveBeenCalled();
  });

  it('are all kept before locking, and one that fails holds up no other', async () => {
    const good = await opened(works);
    const bad = keeperOn(fails);
    drafts.retain('treatment session c1 ', bad);
    good.change({ text: 'a' });
    bad.change({ text: 'b' });
    await drafts.flushAll();
    expect(works).toHaveBeenCalledOnce();
    expect(fails).toHaveBeenCalled();
  });

  it('of one member never become those of another', async () => {
    drafts.belongTo('vault noor');
    const keeper = await opened(fails);
    keeper.change({ text: 'van Noor' });
    drafts.belongTo('vault noor');
    expect(drafts.open(key, () => keeperOn(works))).toBe(keeper);
    drafts.belongTo('vault marit');
    expect(drafts.open(key, () => keeperOn(works))).not.toBe(keeper);
  });

  it('are kept when the window loses the focus', async () => {
    const target = new EventTarget();
    const stop = drafts.keepWhenLeft(target);
    const keeper = await opened(works);
    keeper.change({ text: 'Belde' });
    target.dispatchEvent(new Event('blur'));
    await vi.advanceTimersByTimeAsync(0);
    expect(works).toHaveBeenCalledOnce();
    stop();
  });
});

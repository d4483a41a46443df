import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Choice, Entry } from '../../components/entry';

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
  document.body.append(host);
});
afterEach(() => {
  render(null, host);
  host.remove();
});

describe('a field to type in', () => {
  const entered: string[] = [];
  beforeEach(() => {
    entered.length = 0;
  });
  /** Draws the field anew, as every answer of the worker does. */
  const draw = (value: string, isValid?: (said: string) => boolean) =>
    render(<Entry label="主体" value={value} onEnter={(said) => entered.push(said)} isValid={isValid} />, host);
  const input = () => host.querySelector('input') as HTMLInputElement;

  test('keeps what is being typed when an answer arrives', async () => {
    draw('甲公司');
    await userEvent.fill(input(), '乙公');
    draw('甲公司');
    draw('别的窗口改的');
    expect(input().value).toBe('乙公');
    await userEvent.type(input(), '司');
    await userEvent.keyboard('{Enter}');
    expect(entered).toEqual(['乙公司']);
  });

  test('keeps what was typed on while the answer to what was entered was under way', async () => {
    draw('甲公司');
    await userEvent.fill(input(), '乙公司');
    await userEvent.keyboard('{Enter}');
    await userEvent.type(input(), '二厂');
    draw('乙公司');
    expect(input().value).toBe('乙公司二厂');
    await userEvent.tab();
    expect(entered).toEqual(['乙公司', '乙公司二厂']);
    draw('乙公司二厂');
    draw('丙公司');
    expect(input().value).toBe('丙公司');
  });

  test('shows the words of the library once what was entered stands', async () => {
    draw('1000');
    await userEvent.fill(input(), '  2,000 ');
    await userEvent.keyboard('{Enter}');
    expect(entered).toEqual(['2,000']);
    draw('2000');
    await expect.poll(() => input().value).toBe('2000');
  });

  test('keeps what was refused, and does not ask again by itself', async () => {
    draw('5亿元');
    await userEvent.fill(input(), '很多钱');
    await userEvent.keyboard('{Enter}');
    draw('5亿元');
    expect(input().value).toBe('很多钱');
    render(null, host);
    expect(entered).toEqual(['很多钱']);
  });

  test('enters nothing that is invalid, nor what stands already', async () => {
    const isNumber = (said: string) => Number.isFinite(Number(said));
    draw('5', isNumber);
    await userEvent.fill(input(), '五');
    await userEvent.keyboard('{Enter}');
    expect(input().getAttribute('aria-invalid')).toBe('true');
    await userEvent.fill(input(), '5 ');
    await userEvent.keyboard('{Enter}');
    expect(entered).toEqual([]);
    await expect.poll(() => input().value).toBe('5');
  });

  test('enters what was typed when it is taken away, when the page goes and when it is hidden', async () => {
    draw('甲');
    await userEvent.fill(input(), '乙');
    dispatchEvent(new Event('pagehide'));
    expect(entered).toEqual(['乙']);
    // Once: it is on its way.
    dispatchEvent(new Event('pagehide'));
    expect(entered).toEqual(['乙']);
    await userEvent.type(input(), '丙');
    render(null, host);
    expect(entered).toEqual(['乙', '乙丙']);
  });

  test('Esc gives up what was typed, and only the next one is heard around it', async () => {
    const heard = vi.fn();
    host.addEventListener('keydown', (event) => event.key === 'Escape' && heard());
    draw('甲');
    await userEvent.fill(input(), '乙');
    await userEvent.keyboard('{Escape}');
    expect(heard).not.toHaveBeenCalled();
    await expect.poll(() => input().value).toBe('甲');
    await userEvent.keyboard('{Escape}');
    expect(heard).toHaveBeenCalledOnce();
    render(null, host);
    expect(entered).toEqual([]);
  });

  test('what an input method composes is neither entered nor given up by its keys', async () => {
    draw('甲');
    input().focus();
    input().value = '甲gong';
    input().dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    input().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, isComposing: true }));
    expect(input().value).toBe('甲gong');
    expect(entered).toEqual([]);
  });
});

describe('a list to pick from', () => {
  test('goes on from what was picked last, however late the answers come', async () => {
    const picked: string[] = [];
    const draw = (value: string) =>
      render(
        <Choice
          label="阶段"
          value={value}
          options={['签约', '开工', '在建', '投产'].map((stage) => [stage, stage] as const)}
          onPick={(stage) => picked.push(stage)}
        />,
        host,
      );
    draw('签约');
    const select = host.querySelector('select') as HTMLSelectElement;
    select.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    draw('签约');
    draw('开工');
    expect(select.value).toBe('在建');
    await userEvent.keyboard('{ArrowDown}');
    expect(picked).toEqual(['开工', '在建', '投产']);
    draw('投产');
    draw('开工'); // taken back
    await expect.poll(() => select.value).toBe('开工');
  });

  test('shows what stands again when it is left and the pick was refused', async () => {
    render(
      <Choice label="阶段" value="a" options={[['a', 'a'] as const, ['b', 'b'] as const]} onPick={() => {}} />,
      host,
    );
    const select = host.querySelector('select') as HTMLSelectElement;
    select.focus();
    await userEvent.selectOptions(select, 'b');
    expect(select.value).toBe('b');
    select.blur();
    await expect.poll(() => select.value).toBe('a');
  });
});

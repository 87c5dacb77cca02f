// Drag and drop, and one line for each file, for the upload form; without this script the plain button does the same.
const MEGABYTE = 1024 * 1024;
const LONGEST_WAIT_SECONDS = 120;

const pause = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));

const sendOne = async (form, file) => {
  const body = new FormData();
  body.append("_csrf", form.querySelector("input[name=_csrf]").value);
  body.append("files", file);
  const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json", "X-Requested-With": "upload" } });
  const wait = Number(answer.headers.get("Retry-After") || 0);
  if (answer.status === 429 && wait > 0 && wait <= LONGEST_WAIT_SECONDS) {
    await pause(wait);
    return sendOne(form, file);
  }
  return { ok: answer.ok, ...(await answer.json()) };
};

const sentence = (words, result) => {
  if (!result.ok) {
    return `${result.detail} (${result.code || "refused"})`;
  }
  if (result.refused.length > 0) {
    return `${result.refused[0].sentence} (${result.refused[0].code})`;
  }
  return result.receipts[0].duplicate ? words.duplicate : words.received;
};

const isTaken = (result) => result.ok && result.refused.length === 0;

for (const form of document.querySelectorAll("form[data-upload]")) {
  const inputs = [...form.querySelectorAll("input[type=file]")];
  const chosen = form.querySelector("[data-chosen]");
  const sent = form.querySelector("[data-sent]");
  const button = form.querySelector("button[type=submit]");
  let dropped = [];

  const files = () => [...inputs.flatMap((input) => [...input.files]), ...dropped];
  const tell = () => {
    const count = files().length;
    chosen.textContent = count === 0 ? "" : count === 1 ? form.dataset.one : form.dataset.many.replace("#", count);
  };
  const over = (event) => {
    event.preventDefault();
    form.classList.add("over");
  };
  const addLine = (file) => {
    const line = document.createElement("li");
    const name = document.createElement("strong");
    const state = document.createElement("span");
    name.textContent = file.name;
    state.textContent = form.dataset.waiting;
    line.append(name, ": ", state);
    sent.append(line);
    return { line, state };
  };
  const show = async (file, place) => {
    place.state.textContent = form.dataset.sending;
    try {
      const result =
        file.size > Number(form.dataset.maxMegabytes) * MEGABYTE
          ? { ok: false, detail: form.dataset.large, code: "too-large" }
          : await sendOne(form, file);
      place.line.dataset.taken = String(isTaken(result));
      place.state.textContent = sentence(form.dataset, result);
    } catch {
      place.line.dataset.taken = "false";
      place.state.textContent = form.dataset.broken;
    }
  };

  inputs.forEach((input) => input.addEventListener("change", tell));
  form.addEventListener("dragenter", over);
  form.addEventListener("dragover", over);
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    dropped = [...dropped, ...event.dataTransfer.files];
    tell();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    const sending = files().map((file) => [file, addLine(file)]);
    for (const [file, place] of sending) {
      await show(file, place);
      window.htmx?.ajax("GET", form.dataset.progress, { target: "#progress", swap: "outerHTML" });
    }
    dropped = [];
    form.reset();
    chosen.textContent = "";
    button.disabled = false;
  });
}

// Drag and drop for the upload form; without it the plain button does the same.
for (const form of document.querySelectorAll("form[data-upload]")) {
  const input = form.querySelector("input[type=file]");
  const chosen = form.querySelector("[data-chosen]");

  const tell = () => {
    const count = input.files.length;
    chosen.textContent = count === 0 ? "" : count === 1 ? "1 file is ready." : `${count} files are ready.`;
  };
  const over = (event) => {
    event.preventDefault();
    form.classList.add("over");
  };

  input.addEventListener("change", tell);
  form.addEventListener("dragenter", over);
  form.addEventListener("dragover", over);
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    if (event.dataTransfer.files.length > 0) {
      input.files = event.dataTransfer.files;
      tell();
    }
  });
  form.addEventListener("submit", () => {
    form.querySelector("button[type=submit]").disabled = true;
    chosen.textContent = "Sending…";
  });
}

"""A folder served by nginx on loopback, with a log that tells who fetched what."""

import pathlib
import shutil
import socket
import subprocess
import time
from dataclasses import dataclass

from .failure import Failure
from .places import PACKAGES

CONFIGURATION = """
worker_processes 1;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
  types {{ text/html html; text/css css; image/png png; text/plain txt; application/pdf pdf; }}
  default_type application/octet-stream;
  charset utf-8;
  sendfile on;
  tcp_nopush {whole};
  open_file_cache max=5000 inactive=600s;
  keepalive_requests 1000000;
  log_format request '$status $request_uri';
  access_log {folder}/access.log request;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port};
    root {site};
    ssi {parts};
    location /phan/ {{ internal; }}
  }}
}}
"""


def executable() -> str:
    """nginx of the machine, or else the one that was taken from its package."""
    found = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin")
    return found or str(PACKAGES / "usr/sbin/nginx")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@dataclass
class Requests:
    """What was asked for: all pages answered with 200, repeats included, and how many different ones."""

    pages: int
    distinct: int
    all: int


class Nginx:
    """Serves a folder within a `with`; `parts` when the pages name their shared parts."""

    def __init__(self, site: pathlib.Path, folder: pathlib.Path, parts: bool = False):
        self.port = free_port()
        self._folder = folder
        self._log = folder / "access.log"
        self._read = 0
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        # A page that is put together would wait a fifth of a second for its last piece (TCP_CORK).
        switches = {"parts": "on", "whole": "off"} if parts else {"parts": "off", "whole": "on"}
        text = CONFIGURATION.format(folder=folder, port=self.port, site=site, **switches)
        (folder / "nginx.conf").write_text(text)

    def __enter__(self):
        self._process = subprocess.Popen(
            [
                executable(),
                "-p",
                str(self._folder),
                "-e",
                str(self._folder / "error.log"),
                "-c",
                str(self._folder / "nginx.conf"),
            ],
            stdin=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return self
            time.sleep(0.05)
        self._process.kill()
        raise Failure(f"nginx did not start: {(self._folder / 'error.log').read_text()}")

    def __exit__(self, *_):
        self._process.terminate()
        self._process.wait()

    def requests(self) -> Requests:
        """What was asked for since the last call."""
        with self._log.open() as log:
            log.seek(self._read)
            lines = log.read().splitlines()
            self._read = log.tell()
        pages = [
            path
            for status, path in (line.split(" ", 1) for line in lines)
            if status == "200" and path.endswith(("/", ".html"))
        ]
        return Requests(len(pages), len(set(pages)), len(lines))

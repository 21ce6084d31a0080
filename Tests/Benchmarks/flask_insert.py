"""The reference of a small web program: Flask and sqlite3 under one waitress worker, one durable insert a ticket.

    flask_insert.py SOCKET DATABASE
"""

import sqlite3
import sys

import waitress
from flask import Flask, jsonify, request

socket, database = sys.argv[1:]
app = Flask(__name__)
db = sqlite3.connect(database, check_same_thread=False)
db.execute("PRAGMA journal_mode = WAL")
db.execute("PRAGMA synchronous = FULL")
db.execute("CREATE TABLE ticket (number INTEGER PRIMARY KEY, service TEXT NOT NULL)")


@app.post("/v1/tickets")
def issue():
    service = request.get_json(force=True)["service"]
    with db:
        number = db.execute("INSERT INTO ticket (service) VALUES (?)", [service]).lastrowid
    return jsonify(ticket=f"A{number:03}", service=service, state="waiting"), 201


waitress.serve(app, unix_socket=socket, threads=1)
